import { Badge, Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { notify } from '../../lib/notify.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useCaseSession } from './case-session.ts';
import { progressOf } from './item-form.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '220px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingRight: '4px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    gap: '8px',
    fontWeight: tokens.fontWeightRegular,
  },
  request: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  badge: { flexShrink: 0 },
  add: { alignSelf: 'flex-start' },
});

const BADGES = {
  open: { color: 'warning', text: 'Open' },
  upheld: { color: 'informative', text: 'Upheld' },
  overturned: { color: 'brand', text: 'Overturned' },
} as const;

/** All items in the letter's order: choose, add, move, remove. */
export function ItemList() {
  const styles = useStyles();
  const items = useCaseSession((session) => session.case.items);
  const itemId = useCaseSession((session) => session.itemId);
  const { show, addItem, moveItem, removeItem } = useCaseSession((session) => session);
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const attempt = (title: string, work: () => Promise<void>) => {
    work().catch((error) => notify.error(title, error));
  };
  return (
    <div className={styles.root}>
      {items.length > 0 && (
        <ol className={styles.list} aria-label="Disputed items">
          {items.map((item, index) => {
            const badge = BADGES[progressOf(item)];
            const name = `item ${index + 1}`;
            return (
              <li key={item.id} className={mergeClasses(styles.row, item.id === itemId && styles.current)}>
                <Button
                  appearance="transparent"
                  className={styles.choose}
                  aria-current={item.id === itemId ? 'true' : undefined}
                  onClick={() => show({ itemId: item.id })}
                >
                  <span>{index + 1}.</span>
                  <span className={styles.request}>{item.request || 'No request yet'}</span>
                </Button>
                <Badge appearance="tint" color={badge.color} className={styles.badge}>
                  {badge.text}
                </Badge>
                {items.length > 1 && (
                  <>
                    <Tooltip content={`Move ${name} up`} relationship="label">
                      <Button
                        size="small"
                        appearance="subtle"
                        icon={<ArrowUpRegular />}
                        disabled={index === 0}
                        onClick={() => attempt('The item was not moved', () => moveItem(item.id, index - 1))}
                      />
                    </Tooltip>
                    <Tooltip content={`Move ${name} down`} relationship="label">
                      <Button
                        size="small"
                        appearance="subtle"
                        icon={<ArrowDownRegular />}
                        disabled={index === items.length - 1}
                        onClick={() => attempt('The item was not moved', () => moveItem(item.id, index + 1))}
                      />
                    </Tooltip>
                  </>
                )}
                <Tooltip content={`Remove ${name}`} relationship="label">
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    onClick={() => setRemoving(item.id)}
                  />
                </Tooltip>
              </li>
            );
          })}
        </ol>
      )}
      <Button
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => attempt('The item was not added', addItem)}
      >
        Add an item
      </Button>
      <ConfirmDialog
        open={removing !== undefined}
        title="Remove this item?"
        confirmLabel="Remove the item"
        onCancel={() => setRemoving(undefined)}
        onConfirm={() => {
          if (removing !== undefined) attempt('The item was not removed', () => removeItem(removing));
          setRemoving(undefined);
        }}
      >
        Its request, citations and rationale are removed with it.
      </ConfirmDialog>
    </div>
  );
}
