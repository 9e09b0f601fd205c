import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { followChanges, isFollowing } from '../../../shared/entry/follow-parent.ts';
import { useCaseSession } from './case-session.ts';
import { useFormStyles } from './form-styles.ts';
import { useDecide } from './use-decide.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
});

/** Of an item that depends on another: whether it is decided as that one is, and the way to that. */
export function FollowNote({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const form = useFormStyles();
  const carryOut = useDecide();
  const parent = useCaseSession((session) => session.case.items.find(({ id }) => id === item.parent));
  const number =
    useCaseSession((session) => session.case.items.findIndex(({ id }) => id === item.parent)) + 1;
  if (parent === undefined) return null;
  if (isFollowing(item))
    return (
      <Text className={form.quiet}>Follows item {number}: Upheld, nothing cited, a short rationale.</Text>
    );
  if (parent.outcome !== 'upheld')
    return (
      <Text className={form.quiet}>Depends on item {number}. It follows that one once it is Upheld.</Text>
    );
  return (
    <div className={styles.row}>
      <Text className={form.quiet}>Depends on item {number}, which is Upheld.</Text>
      <Button
        size="small"
        onClick={() =>
          carryOut({ changes: followChanges(item, parent), said: [`It follows item ${number} now.`] })
        }
      >
        Decide it as item {number}
      </Button>
    </div>
  );
}
