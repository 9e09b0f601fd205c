import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { halvesOf, splitInTwo } from '../../../shared/entry/arrange-items.ts';
import { notify } from '../../lib/notify.ts';
import { today } from '../../lib/today.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCaseSession } from './case-session.ts';

/** Asks for the requests of the two items that one is to be. */
export function SplitDialog({ item, onClose }: { item: DisputedItem; onClose(): void }) {
  const [requests, setRequests] = useState(() => halvesOf(item.request));
  const [isBusy, setBusy] = useState(false);
  const at = useCaseSession((session) => session.case.items.findIndex(({ id }) => id === item.id));
  const arrangeItems = useCaseSession((session) => session.arrangeItems);
  const [first, second] = requests;
  const isWhole = first.trim() !== '' && second.trim() !== '';
  const split = async () => {
    if (!isWhole) return;
    setBusy(true);
    const parts = splitInTwo(item, { requests, id: crypto.randomUUID(), reference: today() });
    const put = parts.map((part, index) => ({ item: part, at: at + index }));
    try {
      const said = `Item ${at + 1} is two items now, neither decided.`;
      await arrangeItems({ put, remove: [] }, { said, show: item.id });
      onClose();
    } catch (error) {
      setBusy(false);
      notify.error('The item was not split', error);
    }
  };
  return (
    <FormDialog
      title="Split this item in two"
      submitLabel="Split"
      busy={isBusy}
      busyLabel="Splitting"
      onSubmit={() => void split()}
      onClose={onClose}
    >
      <Text>Citations and rationale go into both. Quantity and body part are read from each request.</Text>
      <Field label="Request of the first" required>
        <Textarea resize="vertical" value={first} onChange={(_, { value }) => setRequests([value, second])} />
      </Field>
      <Field label="Request of the second" required>
        <Textarea resize="vertical" value={second} onChange={(_, { value }) => setRequests([first, value])} />
      </Field>
    </FormDialog>
  );
}
