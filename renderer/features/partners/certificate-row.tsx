import { Badge, Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type PartnerCertificate, partnerContracts } from '../../../shared/contracts/partners.ts';
import { printDay } from '../../lib/format.ts';
import { useNotify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    // Eight of a fingerprint's sixteen groups.
    maxWidth: '40ch',
  },
});

interface Props {
  partnerId: string;
  certificate: PartnerCertificate;
}

/** A trusted certificate, with the fingerprint by which it is compared. */
export function CertificateRow({ partnerId, certificate }: Props) {
  const styles = useStyles();
  const notify = useNotify();
  const remove = useContractCommand(partnerContracts.removeCertificate);
  const { name, issuer, subject, sha256, validFrom, validTo, isAuthority } = certificate;
  const isOver = new Date(validTo) < new Date();
  const label = `Stop trusting ${name}`;
  return (
    <li className={styles.root}>
      <div className={styles.words}>
        <span className={styles.title}>
          <Text weight="semibold">{name}</Text>
          {isAuthority && (
            <Badge appearance="tint" color="informative" shape="rounded">
              Authority: what it issued is trusted too
            </Badge>
          )}
          {isOver && (
            <Badge appearance="tint" color="warning" shape="rounded">
              Expired
            </Badge>
          )}
        </span>
        <Text className={styles.quiet}>
          {issuer === subject ? 'Self-signed' : `Issued by ${issuer}`}, valid {printDay(validFrom)} to{' '}
          {printDay(validTo)}
        </Text>
        <Text className={styles.quiet}>Fingerprint (SHA-256)</Text>
        <span className={styles.code}>{(sha256.match(/.{4}/g) ?? []).join(' ')}</span>
      </div>
      <Tooltip content={label} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(
              { id: partnerId, sha256 },
              { onError: (error) => notify.error('The certificate is still trusted', error) },
            )
          }
        />
      </Tooltip>
    </li>
  );
}
