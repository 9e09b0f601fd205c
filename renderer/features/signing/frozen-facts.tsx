import { makeStyles } from '@fluentui/react-components';
import type { FrozenVersion } from '../../../shared/contracts/versions.ts';
import { ACCEPTANCE_TEXTS } from '../../../shared/domain/acceptance.ts';
import { SIGNING_TEXTS } from '../../../shared/domain/signing-attestations.ts';
import { printExact } from '../../lib/format.ts';
import { Hash, useFactStyles } from '../../ui/facts.tsx';

const useStyles = makeStyles({
  attested: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
});

/** What is kept with a version, apart from its letter. */
export function FrozenFacts({ frozen }: { frozen: FrozenVersion }) {
  const styles = useStyles();
  const facts = useFactStyles();
  const { row, identity, attestations, findings } = frozen;
  return (
    <dl className={facts.list}>
      <dt>Letter profile</dt>
      <dd>
        {row.profile.name}, version {row.profile.version}
      </dd>
      <dt>Attested</dt>
      <dd>
        <ul className={styles.attested}>
          {attestations.map(({ id, attestedAt }) => (
            <li key={id}>
              {attestedText(id)} ({printExact(attestedAt)})
            </li>
          ))}
        </ul>
      </dd>
      <dt>Findings left open</dt>
      <dd>{findings.length === 0 ? 'None' : findings.length}</dd>
      <dt>Certificate of</dt>
      <dd>{identity.subject}</dd>
      <dt>Its SHA-256</dt>
      <dd>
        <Hash value={row.certificateSha256} />
      </dd>
      <dt>SHA-256 of the letter</dt>
      <dd>
        <Hash value={row.letterSha256} />
      </dd>
      <dt>SHA-256 of the file</dt>
      <dd>
        <Hash value={row.docxSha256} />
      </dd>
    </dl>
  );
}

/** The sentence that was attested; the id of one that this version of the program does not know. */
function attestedText(id: string): string {
  const texts: Readonly<Record<string, { sentence: string }>> = { ...ACCEPTANCE_TEXTS, ...SIGNING_TEXTS };
  return texts[id]?.sentence ?? id;
}
