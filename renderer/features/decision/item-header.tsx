import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { notify } from '../../lib/notify.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useCaseSession } from './case-session.ts';
import { useFocusTarget } from './focus-place.ts';
import { ForgetPicks } from './forget-picks.tsx';
import { ItemMenu } from './item-menu.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { StepBar } from './step-bar.tsx';
import { useItemCommands } from './use-item-commands.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    // From edge to edge of the panel, so that nothing shows beside it while the form scrolls under it.
    margin: '0 -20px',
    padding: '4px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '36px' },
  title: {
    margin: 0,
    flex: '0 1 auto',
    minWidth: 0,
    padding: '2px 4px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
  },
  space: { flexGrow: 1 },
  tools: { display: 'flex', flexShrink: 0 },
});

/** The item being written, in view however far its form is scrolled: number, request, decision, and what can be done with it. */
export function ItemHeader({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const index = useCaseSession((session) => session.case.items.findIndex(({ id }) => id === item.id));
  const count = useCaseSession((session) => session.case.items.length);
  const addItem = useCaseSession((session) => session.addItem);
  const moveItem = useCaseSession((session) => session.moveItem);
  const removeItem = useCaseSession((session) => session.removeItem);
  const target = useFocusTarget('item', item.id);
  const [removing, setRemoving] = useState(false);
  const [splitting, setSplitting] = useState(false);
  useItemCommands(useCallback(() => setSplitting(true), []));
  const attempt = (title: string, work: () => Promise<void>) => {
    work().catch((error) => notify.error(title, error));
  };
  const name = `item ${index + 1}`;
  return (
    <div className={styles.root} data-sticky>
      <div className={styles.line}>
        <h2 className={styles.title} tabIndex={-1} title={item.request} {...target}>
          {count > 1 ? `${index + 1} of ${count}. ` : `${index + 1}. `}
          {item.request || 'No request yet'}
        </h2>
        <OutcomeBadge outcome={item.outcome} />
        <div className={styles.space} />
        <div className={styles.tools}>
          {count > 1 && (
            <>
              <Tooltip content={`Move ${name} up`} relationship="label">
                <Button
                  appearance="subtle"
                  icon={<ArrowUpRegular />}
                  disabledFocusable={index === 0}
                  onClick={() => attempt('The item was not moved', () => moveItem(item.id, index - 1))}
                />
              </Tooltip>
              <Tooltip content={`Move ${name} down`} relationship="label">
                <Button
                  appearance="subtle"
                  icon={<ArrowDownRegular />}
                  disabledFocusable={index === count - 1}
                  onClick={() => attempt('The item was not moved', () => moveItem(item.id, index + 1))}
                />
              </Tooltip>
            </>
          )}
          <Tooltip content="Add an item" relationship="label">
            <Button
              appearance="subtle"
              icon={<AddRegular />}
              onClick={() => attempt('The item was not added', addItem)}
            />
          </Tooltip>
          <Tooltip content={`Remove ${name}`} relationship="label">
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => setRemoving(true)} />
          </Tooltip>
          <ItemMenu name={name} />
        </div>
      </div>
      <StepBar item={item} />
      <ForgetPicks />
      {splitting && <SplitDialog item={item} onClose={() => setSplitting(false)} />}
      <ConfirmDialog
        open={removing}
        title="Remove this item?"
        confirmLabel="Remove the item"
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          attempt('The item was not removed', () => removeItem(item.id));
        }}
      >
        Its request, citations and rationale are removed with it. As long as the case is open, that can be
        taken back.
      </ConfirmDialog>
    </div>
  );
}
