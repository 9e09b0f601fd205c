import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { ImportDialog } from './import-dialog.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';

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

/** The ways to an identity, where the vault has none. */
export function NewIdentity({ isWaiting }: { isWaiting: boolean }) {
  const styles = useStyles();
  const [open, setOpen] = useState<'make' | 'request' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ul className={styles.list}>
        <Way
          title="Make one here"
          lead="Ready at once. You give its certificate to the organization, so that it can check your letters."
        >
          <Button appearance={isWaiting ? 'secondary' : 'primary'} onClick={() => setOpen('make')}>
            Make an identity
          </Button>
        </Way>
        {!isWaiting && (
          <Way
            title="Ask the organization for a certificate"
            lead="Saves a request to send to the organization. It answers with a certificate, which you install here."
          >
            <Button onClick={() => setOpen('request')}>Request a certificate</Button>
          </Way>
        )}
        <Way
          title="Use one that you have"
          lead="A key file (.p12 or .pfx) from the organization or from another program, with its passphrase."
        >
          <Button onClick={() => setOpen('import')}>Import a key file</Button>
        </Way>
      </ul>
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
