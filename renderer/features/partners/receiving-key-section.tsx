import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { partnerContracts } from '../../../shared/contracts/partners.ts';
import { copyText } from '../../lib/clipboard.ts';
import { printDay } from '../../lib/format.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  key: {
    margin: 0,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The vault's own key: organizations encrypt packages to it, and no passphrase has to be passed on. */
export function ReceivingKeySection() {
  const styles = useStyles();
  const notify = useNotify();
  const id = useId();
  const { data } = useContractQuery(partnerContracts.receivingKey, {});
  const make = useContractCommand(partnerContracts.makeReceivingKey);
  const exported = useContractCommand(partnerContracts.exportReceivingKey);
  if (data === undefined) return null;

  const copy = async (recipient: string) => {
    if (await copyText(recipient)) notify.success('Key copied');
    else notify.warning('The key could not be copied', { detail: 'Select it and copy it by hand.' });
  };
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id}>
        Your key for receiving packages
      </Subtitle2>
      {data === null ? (
        <>
          <Text className={styles.quiet}>
            Organizations that have it can encrypt cases so that only this vault opens them. No passphrase has
            to be passed on. You may give it to anyone: it only locks.
          </Text>
          <div className={styles.actions}>
            <Button
              disabled={make.isPending}
              onClick={() =>
                make.mutate({}, { onError: (error) => notify.error('The key was not made', error) })
              }
            >
              Make a key
            </Button>
          </div>
        </>
      ) : (
        <>
          <Text className={styles.quiet}>
            Made on {printDay(data.madeAt)}. Give it to the organizations; it only locks, so that it may be
            seen by anyone.
          </Text>
          <p className={styles.key} data-testid="receiving-key">
            {data.recipient}
          </p>
          <div className={styles.actions}>
            <Button onClick={() => void copy(data.recipient)}>Copy</Button>
            <Button
              disabled={exported.isPending}
              onClick={() =>
                exported.mutate(
                  {},
                  {
                    onSuccess: (answer) => {
                      if ('path' in answer) notify.success('Key saved', { detail: answer.path });
                    },
                    onError: (error) => notify.error('The key was not saved', error),
                  },
                )
              }
            >
              Save as a file…
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
