import { makeStyles, tokens } from '@fluentui/react-components';
import type { IdentityFacts } from '../../../shared/contracts/identity.ts';
import { printDay } from '../../lib/format.ts';

/** Eight of a fingerprint's sixteen groups. */
const FINGERPRINT_LINE = '40ch';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(180px) minmax(0, 1fr)',
    gap: '8px 24px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    maxWidth: FINGERPRINT_LINE,
  },
});

/** A certificate's facts. */
export function IdentityFactList({ identity }: { identity: IdentityFacts }) {
  const styles = useStyles();
  const { name, subject, issuer, selfSigned, validFrom, validTo, kind, serial, sha256 } = identity;
  return (
    <dl className={styles.list}>
      <dt>Readers see</dt>
      <dd>{name}</dd>
      {subject !== `CN=${name}` && (
        <>
          <dt>Whole subject</dt>
          <dd>{subject}</dd>
        </>
      )}
      <dt>Issued by</dt>
      <dd>{selfSigned ? 'Itself (self-signed)' : issuer}</dd>
      <dt>Valid</dt>
      <dd>
        {printDay(validFrom)} to {printDay(validTo)}
      </dd>
      <dt>Key</dt>
      <dd>{kind}</dd>
      <dt>Serial number</dt>
      <dd className={styles.code}>{grouped(serial)}</dd>
      <dt>Fingerprint (SHA-256)</dt>
      <dd className={styles.code}>{grouped(sha256)}</dd>
    </dl>
  );
}

/** Hexadecimal in fours, as it is compared by eye or read out. */
function grouped(hex: string): string {
  return (hex.toLowerCase().match(/.{1,4}/g) ?? []).join(' ');
}
