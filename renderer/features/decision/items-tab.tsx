import { makeStyles, Text } from '@fluentui/react-components';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { useCaseSession } from './case-session.ts';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '20px' },
  empty: { maxWidth: '480px' },
});

/** The disputed items: the list, and the one that is being written. */
export function ItemsTab({ profile }: { profile: LetterProfile }) {
  const styles = useStyles();
  const item = useCaseSession((session) => session.case.items.find((one) => one.id === session.itemId));
  return (
    <div className={styles.root}>
      <ItemList />
      {item === undefined ? (
        <Text className={styles.empty}>
          No disputed item yet. Add each item that the application names; the letter prints them in this
          order.
        </Text>
      ) : (
        // A key for each item: half-typed fields of one must never show up in another.
        <ItemForm key={item.id} item={item} profile={profile} />
      )}
    </div>
  );
}
