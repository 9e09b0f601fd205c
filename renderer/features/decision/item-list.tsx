import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useShallow } from 'zustand/react/shallow';
import { useCaseSession } from './case-session.ts';
import { OutcomeBadge } from './outcome-badge.tsx';

const useStyles = makeStyles({
  list: {
    margin: '16px 0 12px',
    padding: 0,
    listStyleType: 'none',
    flexShrink: 0,
    maxHeight: '176px',
    maxWidth: '880px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingRight: '12px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    gap: '8px',
    fontWeight: tokens.fontWeightRegular,
  },
  request: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** All items in the letter's order, to choose from; a single one needs no list. */
export function ItemList() {
  const styles = useStyles();
  // As texts, so that typing in a rationale changes none of them.
  const ids = useCaseSession(useShallow(({ case: { items } }) => items.map(({ id }) => id)));
  const requests = useCaseSession(useShallow(({ case: { items } }) => items.map(({ request }) => request)));
  const outcomes = useCaseSession(useShallow(({ case: { items } }) => items.map(({ outcome }) => outcome)));
  const itemId = useCaseSession((session) => session.itemId);
  const goTo = useCaseSession((session) => session.goTo);
  // Looking up guidelines goes on with the other item.
  const field = useCaseSession((session) => (session.tab === 'guidelines' ? 'item.guidelines' : 'item'));
  if (ids.length < 2) return null;
  return (
    <ol className={styles.list} aria-label="Disputed items">
      {ids.map((id, index) => (
        <li key={id} className={mergeClasses(styles.row, id === itemId && styles.current)}>
          <Button
            appearance="transparent"
            className={styles.choose}
            aria-current={id === itemId ? 'true' : undefined}
            onClick={() => goTo({ field, item: id })}
          >
            <span>{index + 1}.</span>
            <span className={styles.request}>{requests[index] || 'No request yet'}</span>
          </Button>
          <OutcomeBadge outcome={outcomes[index]} />
        </li>
      ))}
    </ol>
  );
}
