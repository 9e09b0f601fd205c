import { Button, Checkbox, Field, Input, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { batesContracts } from '../../../shared/contracts/bates.ts';
import type { OutputOf } from '../../../shared/contracts/contract.ts';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import type { Bates } from '../../../shared/domain/bates.ts';
import { client } from '../../lib/client.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type BatesForm, batesFrom, formOf, isBates, spanWords } from './bates-form.ts';
import { useBates } from './use-bates.ts';

type Found = OutputOf<typeof batesContracts.find>['found'];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr)',
    gap: '12px',
    // A field that is at fault has a line more than the others.
    alignItems: 'start',
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
    '@media (max-width: 420px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remove: { alignSelf: 'flex-start' },
});

interface Props {
  caseId: string;
  document: DocumentRow;
  onClose(): void;
}

/** The Bates numbers of a document: as they were found in print, or as the reviewer enters them. */
export function BatesDialog(props: Props) {
  const { caseId, document } = props;
  const kept = useBates(caseId, document.id);
  // Asked anew each time: more pages may be read by now. Of no account where it cannot be had.
  const found = useQuery({
    queryKey: [batesContracts.find.name, document.id],
    queryFn: () => client.bates.find({ documentId: document.id }).catch(() => ({ found: null })),
    gcTime: 0,
  });
  if (kept === undefined || found.data === undefined) return <Spinner size="tiny" delay={500} />;
  return <BatesFields {...props} kept={kept} found={found.data.found} />;
}

function BatesFields({ document, onClose, kept, found }: Props & { kept: Bates | null; found: Found }) {
  const styles = useStyles();
  const [form, setForm] = useState(() => formOf(kept ?? found?.bates));
  const [isAsked, setAsked] = useState(false);
  const save = useContractCommand(batesContracts.save);
  const result = batesFrom(form, document.pages);
  const problems = isAsked && !isBates(result) ? result : {};
  const set = (change: Partial<BatesForm>): void => setForm((now) => ({ ...now, ...change }));
  const write = async (bates: Bates | null): Promise<void> => {
    try {
      await save.mutateAsync({ documentId: document.id, bates });
      onClose();
    } catch (thrown) {
      notify.error('The Bates numbers were not kept', thrown);
    }
  };
  const submit = (): void => {
    setAsked(true);
    if (isBates(result)) void write(result);
  };
  const text = (field: 'prefix' | 'first' | 'digits' | 'page', label: string, isNumber: boolean) => (
    <Field label={label} {...(problems[field] !== undefined && { validationMessage: problems[field] })}>
      <Input
        value={form[field]}
        {...(isNumber && { inputMode: 'numeric' as const })}
        onChange={(_, { value }) => set({ [field]: value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title="Bates numbers"
      submitLabel="Save"
      busy={save.isPending}
      busyLabel="Saving"
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>
        {document.name}. {foundWords(found, document.pages)}
      </Text>
      <div className={styles.row}>
        {text('prefix', 'Prefix', false)}
        {text('first', 'First number', true)}
        {text('digits', 'Digits', true)}
        {text('page', 'From page', true)}
      </div>
      <Checkbox
        label="Show the numbers on the pages"
        checked={form.shown}
        onChange={(_, { checked }) => set({ shown: checked === true })}
      />
      <Text size={200} role="status">
        {isBates(result)
          ? `${spanWords(result, document.pages)}.`
          : 'Go to page will take these numbers too.'}
      </Text>
      {kept !== null && (
        <Button
          className={styles.remove}
          appearance="subtle"
          disabled={save.isPending}
          onClick={() => void write(null)}
        >
          Take the numbers away
        </Button>
      )}
    </FormDialog>
  );
}

function foundWords(found: Found, pages: number): string {
  if (found === null) return 'No numbers were found in print on the pages that are read so far.';
  const { bates, matched, read } = found;
  return `${spanWords(bates, pages)}: found in print on ${matched.toLocaleString('en-US')} of ${count(read, 'page')} looked at.`;
}
