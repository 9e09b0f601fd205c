import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { inGroup, STATE_GROUPS, type StateGroup } from './state-groups.ts';

const useStyles = makeStyles({
  root: { display: 'flex', gap: '4px' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

interface Props {
  cases: readonly CaseRow[];
  group: StateGroup;
  onChoose: (group: StateGroup) => void;
}

/** Which cases are shown, by who has the word, with how many there are. */
export function StateFilter({ cases, group, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label="Cases shown">
      {STATE_GROUPS.map((one) => (
        <ToggleButton
          key={one.group}
          size="small"
          appearance="subtle"
          className={styles.button}
          checked={group === one.group}
          title={one.hint}
          onClick={() => onChoose(one.group)}
        >
          {one.label} {inGroup(cases, one.group).length}
        </ToggleButton>
      ))}
    </div>
  );
}
