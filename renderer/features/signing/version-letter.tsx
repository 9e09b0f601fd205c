import { Spinner } from '@fluentui/react-components';
import type { FrozenVersion, VersionRow } from '../../../shared/contracts/versions.ts';
import { count, printExact } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Hash, useFactStyles } from '../../ui/facts.tsx';
import { useFormStyles } from '../decision/form-styles.ts';
import { LetterDesk } from '../letter/letter-desk.tsx';
import { LetterPreview } from '../letter/letter-preview.tsx';
import { SubView } from './sub-view.tsx';
import { useFrozen } from './use-frozen.ts';

/** The letter of a version as it was signed, and what was frozen with it. */
export function VersionLetter({ row }: { row: VersionRow }) {
  const form = useFormStyles();
  const { frozen, tree, error } = useFrozen(row.version);
  return (
    <SubView title={`Version ${row.version}, as signed`}>
      {error && <ErrorPanel title="The letter of this version cannot be shown" error={error} />}
      {frozen === undefined && !error && <Spinner label="Reading the version" delay={300} />}
      {frozen && (
        <section className={form.section} aria-label="What was frozen">
          <FrozenFacts frozen={frozen} />
        </section>
      )}
      {tree && (
        <LetterDesk>
          <LetterPreview tree={tree} />
        </LetterDesk>
      )}
    </SubView>
  );
}

function FrozenFacts({ frozen }: { frozen: FrozenVersion }) {
  const facts = useFactStyles();
  const { row, identity, attestations, findings } = frozen;
  return (
    <dl className={facts.list}>
      <dt>Signed</dt>
      <dd>{printExact(row.signedAt)}</dd>
      <dt>Signer</dt>
      <dd>
        {identity.name}
        {identity.subject !== `CN=${identity.name}` && ` (${identity.subject})`}
      </dd>
      <dt>Letter profile</dt>
      <dd>
        {row.profile.name}, version {row.profile.version}
      </dd>
      <dt>Attested</dt>
      <dd>{count(attestations.length, 'attestation')}</dd>
      <dt>Findings left open</dt>
      <dd>{findings.length === 0 ? 'None' : findings.length}</dd>
      <dt>SHA-256 of the letter</dt>
      <dd>
        <Hash value={row.letterSha256} />
      </dd>
      <dt>SHA-256 of the file</dt>
      <dd>
        <Hash value={row.docxSha256} />
      </dd>
      <dt>SHA-256 of the certificate</dt>
      <dd>
        <Hash value={row.certificateSha256} />
      </dd>
    </dl>
  );
}
