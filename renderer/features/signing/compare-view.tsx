import { Dropdown, Field, makeStyles, Option, Spinner } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { VersionRow } from '../../../shared/contracts/versions.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { redline } from '../../../shared/letter/redline.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useCaseSession } from '../decision/case-session.ts';
import { RedlineView } from './redline-view.tsx';
import { type LetterSide, showSignView } from './sign-view.ts';
import { SubView } from './sub-view.tsx';
import { useFrozen } from './use-frozen.ts';
import { sideFrom, sideName } from './version-words.ts';

const useStyles = makeStyles({
  sides: { display: 'flex', flexWrap: 'wrap', gap: '12px', '& .fui-Dropdown': { minWidth: '200px' } },
});

interface Props {
  before: LetterSide;
  after: LetterSide;
  versions: readonly VersionRow[];
  profile: LetterProfile;
}

/** Two letters as a redline: any two versions, or one and the letter as it is now. */
export function CompareView({ before, after, versions, profile }: Props) {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const imrCase = useCaseSession((session) => session.case);
  const one = useFrozen(before === 'now' ? undefined : before);
  const other = useFrozen(after === 'now' ? undefined : after);
  const isNowIn = before === 'now' || after === 'now';
  // Composed in the form in which versions are signed.
  const now = useMemo(
    () => (isNowIn ? composeLetter(imrCase, profile, 'posted') : undefined),
    [isNowIn, imrCase, profile],
  );
  const earlier = before === 'now' ? now : one.tree;
  const later = after === 'now' ? now : other.tree;
  const found = useMemo(() => (earlier && later ? redline(earlier, later) : undefined), [earlier, later]);
  const error = one.error ?? other.error;
  const sides: LetterSide[] = ['now', ...versions.map(({ version }) => version)];
  return (
    <SubView title="Compare letters">
      <div className={styles.sides}>
        <SideField
          label="From"
          sides={sides}
          value={before}
          onChoose={(side) => showSignView(caseId, { kind: 'compare', before: side, after })}
        />
        <SideField
          label="To"
          sides={sides}
          value={after}
          onChoose={(side) => showSignView(caseId, { kind: 'compare', before, after: side })}
        />
      </div>
      {error && <ErrorPanel title="The letters cannot be compared" error={error} />}
      {!error && found === undefined && <Spinner label="Reading the versions" delay={300} />}
      {found && <RedlineView key={`${before} ${after}`} redline={found} language={later?.language ?? ''} />}
    </SubView>
  );
}

interface SideProps {
  label: string;
  sides: readonly LetterSide[];
  value: LetterSide;
  onChoose: (side: LetterSide) => void;
}

function SideField({ label, sides, value, onChoose }: SideProps) {
  return (
    <Field label={label}>
      <Dropdown
        value={sideName(value)}
        selectedOptions={[String(value)]}
        onOptionSelect={(_, { optionValue }) => {
          const side = sideFrom(optionValue);
          if (side !== undefined) onChoose(side);
        }}
      >
        {sides.map((side) => (
          <Option key={side} value={String(side)}>
            {sideName(side)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
