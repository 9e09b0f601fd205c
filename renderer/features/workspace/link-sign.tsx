import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import type { ReaderName } from '../../../shared/contracts/viewing.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { otherReader } from './linked-places.ts';
import { readersOf } from './readers-store.ts';
import { useLinkHere } from './use-linked-places.ts';

const useStyles = makeStyles({
  sign: {
    position: 'absolute',
    bottom: '8px',
    left: '8px',
    maxWidth: 'calc(100% - 40px)',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingLeft: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    // Enlarged to 200 % on a small screen, the page needs the height; the bar between the readers shows it too.
    '@media (max-height: 500px)': { display: 'none' },
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  remove: { flexShrink: 0 },
});

/** Says, on a page that is linked, with which page of the other reader, and takes the link away. */
export function LinkSign({ caseId, reader }: { caseId: string; reader: ReaderName }) {
  const styles = useStyles();
  const documents = useCaseSession((session) => session.documents);
  const link = useLinkHere(caseId, reader);
  const other = link?.[otherReader(reader)];
  const name = documents.find(({ id }) => id === other?.documentId)?.name;
  if (link === undefined || other === undefined || name === undefined) return null;
  const store = readersOf(caseId);
  const isSame = other.documentId === link[reader].documentId;
  return (
    <section className={styles.sign} aria-label="Linked place">
      <PlugConnectedRegular className={styles.icon} aria-hidden />
      <Text size={200} className={styles.words} role="status" title={name}>
        Linked with p. {other.page + 1}
        {!isSame && ` of ${name}`}
      </Text>
      <Tooltip content="Take the link away (L)" relationship="label" withArrow>
        <Button
          className={styles.remove}
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          onClick={() => {
            store.setState(({ links }) => ({ links: links.filter((one) => one !== link) }));
            // The button that had the focus is gone.
            store.getState().handles[reader]?.focus();
          }}
        />
      </Tooltip>
    </section>
  );
}
