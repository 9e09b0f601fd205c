import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { VersionRow } from '../../../shared/contracts/versions.ts';
import { printExact } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LetterDesk } from '../letter/letter-desk.tsx';
import { LetterPreview } from '../letter/letter-preview.tsx';
import { FrozenEvidence } from './frozen-evidence.tsx';
import { FrozenFacts } from './frozen-facts.tsx';
import { SubView } from './sub-view.tsx';
import { useFrozen } from './use-frozen.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
});

/** The letter of a version as it was signed, and what was frozen with it. */
export function VersionLetter({ row }: { row: VersionRow }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [showsEvidence, setShowsEvidence] = useState(false);
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
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={showsEvidence}
          onClick={() => setShowsEvidence(!showsEvidence)}
        >
          {showsEvidence ? 'Hide the evidence' : `Show the evidence (${frozen?.evidence.length ?? 0})`}
        </Button>
      </div>
      {frozen && isOpen && <FrozenFacts frozen={frozen} />}
      {frozen && showsEvidence && <FrozenEvidence frozen={frozen} />}
      {tree && (
        <LetterDesk>
          <LetterPreview tree={tree} />
        </LetterDesk>
      )}
    </SubView>
  );
}
