import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ImportDialog } from './import-dialog.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { useSlot } from './slot.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  way: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 24px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', flex: '1 1 320px' },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** The ways to an identity, where the vault has none. The first is the usual one. */
export function NewIdentity({ isWaiting }: { isWaiting: boolean }) {
  const styles = useStyles();
  const { slot, ways } = useSlot();
  const [open, setOpen] = useState<'make' | 'request' | 'import' | null>(null);
  const close = () => setOpen(null);
  const isOwn = slot === 'reviewer';
  const make = (
    <Way key="make" title="Make one here" lead={ways.make}>
      <Button appearance={isOwn && !isWaiting ? 'primary' : 'secondary'} onClick={() => setOpen('make')}>
        Make an identity
      </Button>
    </Way>
  );
  const request = !isWaiting && (
    <Way key="request" title="Ask the organization for a certificate" lead={ways.request}>
      <Button onClick={() => setOpen('request')}>Request a certificate</Button>
    </Way>
  );
  const importing = (
    <Way
      key="import"
      title={isOwn ? 'Use one that you have' : 'Use the organization’s own'}
      lead={ways.import}
    >
      <Button onClick={() => setOpen('import')}>Import a key file</Button>
    </Way>
  );
  return (
    <>
      <ul className={styles.list}>{isOwn ? [make, request, importing] : [importing, request, make]}</ul>
      {open === 'make' && <MakeDialog onClose={close} />}
      {open === 'request' && <RequestDialog onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
    </>
  );
}

function Way({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.way}>
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text className={styles.lead}>{lead}</Text>
      </div>
      {children}
    </li>
  );
}
