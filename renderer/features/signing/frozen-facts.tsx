import { makeStyles } from '@fluentui/react-components';
import { z } from 'zod';
import type { FrozenVersion } from '../../../shared/contracts/versions.ts';
import { ACCEPTANCE_TEXTS } from '../../../shared/domain/acceptance.ts';
import { SIGNING_TEXTS } from '../../../shared/domain/signing-attestations.ts';
import { printExact } from '../../lib/format.ts';
import { Hash, useFactStyles } from '../../ui/facts.tsx';

const useStyles = makeStyles({
  list: {
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
        <ul className={styles.list}>
          {attestations.map(({ id, attestedAt }) => (
            <li key={id}>
              {attestedText(id)} ({printExact(attestedAt)})
            </li>
          ))}
        </ul>
      </dd>
      <dt>Findings</dt>
      <dd>{findings.length === 0 ? 'None' : <FindingsLeft findings={findings} />}</dd>
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

const findingSchema = z.looseObject({
  message: z.string(),
  dismissed: z.looseObject({ reason: z.string() }).optional(),
});

/** What the check said when it was signed: left open, or dismissed with a reason. */
function FindingsLeft({ findings }: Pick<FrozenVersion, 'findings'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((frozen, index) => {
        const finding = findingSchema.safeParse(frozen).data;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          <li key={index}>
            {finding?.message ?? 'A finding of another version of the program'}
            {finding?.dismissed ? ` (dismissed: ${finding.dismissed.reason})` : ' (left open)'}
          </li>
        );
      })}
    </ul>
  );
}

/** The sentence that was attested; the id of one that this version of the program does not know. */
function attestedText(id: string): string {
  const texts: Readonly<Record<string, { sentence: string }>> = { ...ACCEPTANCE_TEXTS, ...SIGNING_TEXTS };
  return texts[id]?.sentence ?? id;
}
