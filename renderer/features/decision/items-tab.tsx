import { Button, makeStyles, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { notify } from '../../lib/notify.ts';
import { ItemsPanel } from '../proposals/items-panel.tsx';
import { useCaseSession } from './case-session.ts';
import { useFocusTarget } from './focus-place.ts';
import { ItemForm } from './item-form.tsx';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    maxWidth: '420px',
    margin: '48px auto 24px',
  },
  proposed: { margin: '12px 0' },
});

/** The disputed item that is being written; the list of them stands above (`ItemList`). */
export function ItemsTab({ profile }: { profile: LetterProfile }) {
  const styles = useStyles();
  const item = useCaseSession((session) => session.case.items.find((one) => one.id === session.itemId));
  const generation = useCaseSession((session) => session.generation);
  return (
    <>
      {item === undefined && <NoItems />}
      <ItemsPanel className={styles.proposed} />
      {/* A key for each item: half-typed fields of one must never show up in another. */}
      {item !== undefined && <ItemForm key={`${generation} ${item.id}`} item={item} profile={profile} />}
    </>
  );
}

function NoItems() {
  const styles = useStyles();
  const addItem = useCaseSession((session) => session.addItem);
  const target = useFocusTarget('items');
  return (
    <div className={styles.empty} {...target}>
      <Text size={500} weight="semibold" as="h2">
        No disputed item yet
      </Text>
      <Text>
        Add each item that the application names, or take over what the records propose; the letter prints
        them in this order.
      </Text>
      <Button
        appearance="primary"
        icon={<AddRegular />}
        onClick={() => void addItem().catch((error) => notify.error('The item was not added', error))}
      >
        Add an item
      </Button>
    </div>
  );
}
