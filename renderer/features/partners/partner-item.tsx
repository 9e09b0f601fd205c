import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Partner, partnerContracts } from '../../../shared/contracts/partners.ts';
import { count } from '../../lib/format.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CertificateRow } from './certificate-row.tsx';
import { PartnerDialog } from './partner-dialog.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 24px',
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', flex: '1 1 240px', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  certificates: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** One organization: what is known of it, and what can be done. */
export function PartnerItem({ partner }: { partner: Partner }) {
  const styles = useStyles();
  const notify = useNotify();
  const importIt = useContractCommand(partnerContracts.importCertificate);
  const remove = useContractCommand(partnerContracts.remove);
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const close = () => setOpen(null);

  const trust = () =>
    importIt.mutate(
      { id: partner.id },
      {
        onSuccess: (answer) => {
          if ('cancelled' in answer) return;
          if (answer.added === 0) notify.info('This certificate is trusted already');
          else {
            notify.success(`${count(answer.added, 'certificate')} trusted`, {
              detail: 'Compare the fingerprint with the organization before you rely on it.',
            });
          }
        },
        onError: (error) => notify.error('The certificate was not imported', error),
      },
    );
  const confirmRemove = () =>
    remove.mutate(
      { id: partner.id },
      { onError: (error) => notify.error('The organization was not removed', error), onSettled: close },
    );
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text weight="semibold" className={styles.name}>
            {partner.name}
          </Text>
          <Text className={styles.quiet}>{summaryOf(partner)}</Text>
        </div>
        <div className={styles.actions}>
          <Button size="small" disabled={importIt.isPending} onClick={trust}>
            Trust a certificate…
          </Button>
          <Button size="small" aria-label={`Change ${partner.name}`} onClick={() => setOpen('change')}>
            Change
          </Button>
          <Button size="small" aria-label={`Remove ${partner.name}`} onClick={() => setOpen('remove')}>
            Remove
          </Button>
        </div>
      </div>
      {partner.certificates.length > 0 && (
        <ul className={styles.certificates} aria-label={`Certificates of ${partner.name}`}>
          {partner.certificates.map((certificate) => (
            <CertificateRow key={certificate.sha256} partnerId={partner.id} certificate={certificate} />
          ))}
        </ul>
      )}
      {open === 'change' && <PartnerDialog partner={partner} onClose={close} />}
      <ConfirmDialog
        open={open === 'remove'}
        title={`Remove ${partner.name}?`}
        confirmLabel="Remove the organization"
        busy={remove.isPending}
        onConfirm={confirmRemove}
        onCancel={close}
      >
        Its certificates are no longer trusted, and its keys are forgotten. Cases and packages stay as they
        are.
      </ConfirmDialog>
    </li>
  );
}

function summaryOf({ recipients, certificates }: Partner): string {
  const keys =
    recipients.length === 0
      ? 'No key for packages'
      : count(recipients.length, 'key for packages', 'keys for packages');
  const trusted =
    certificates.length === 0 ? 'no certificate' : count(certificates.length, 'trusted certificate');
  return `${keys}, ${trusted}`;
}
