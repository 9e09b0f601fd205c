import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FrozenVersion, VersionRow } from '../../../shared/contracts/versions.ts';
import { count, printExact } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Hash, useFactStyles } from '../../ui/facts.tsx';
import { LetterDesk } from '../letter/letter-desk.tsx';
import { LetterPreview } from '../letter/letter-preview.tsx';
import { SubView } from './sub-view.tsx';
import { useFrozen } from './use-frozen.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
});

/** The letter of a version as it was signed, and what was frozen with it. */
export function VersionLetter({ row }: { row: VersionRow }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { frozen, tree, error } = useFrozen(row.version);
  return (
    <SubView title={`Version ${row.version}, as signed`}>
      {error && <ErrorPanel title="The letter of this version cannot be shown" error={error} />}
      {frozen === undefined && !error && <Spinner label="Reading the version" delay={300} />}
      <div className={styles.line}>
        <Text>
          Signed {printExact(row.signedAt)} by {row.signer}
        </Text>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the details' : 'Show the details'}
        </Button>
      </div>
      {frozen && isOpen && <FrozenFacts frozen={frozen} />}
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
      <dt>Certificate of</dt>
      <dd>{identity.subject}</dd>
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
