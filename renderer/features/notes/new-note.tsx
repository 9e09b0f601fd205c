import { Button, Dropdown, Field, makeStyles, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { noteContracts } from '../../../shared/contracts/notes.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import type { AboutChoice } from './about.ts';

const useStyles = makeStyles({
  form: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '6px', padding: '4px 12px 8px' },
  row: { display: 'flex', gap: '6px', alignItems: 'flex-end' },
  about: { flexGrow: 1, minWidth: 0 },
  dropdown: { minWidth: 0, width: '100%' },
});

/** Writes a note on the page in view, unless another thing is chosen. Ctrl+Enter adds it. */
export function NewNote({ caseId, choices }: { caseId: string; choices: readonly AboutChoice[] }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const { mutate, isPending } = useContractCommand(noteContracts.add);
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];
  const isEmpty = text.trim() === '';
  const add = (): void => {
    if (isEmpty || isPending || choice === undefined) return;
    mutate(
      { caseId, about: choice.about, text },
      {
        onSuccess: () => setText(''),
        onError: (error) => notify.error('The note was not kept', error),
      },
    );
  };
  return (
    <div className={styles.form}>
      <Field label="New note, for you alone" size="small">
        <Textarea
          data-rail-focus
          resize="vertical"
          value={text}
          maxLength={10_000}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <div className={styles.row}>
        <Field label="About" size="small" className={styles.about}>
          <Dropdown
            size="small"
            className={styles.dropdown}
            value={choice?.label ?? ''}
            selectedOptions={choice === undefined ? [] : [choice.key]}
            onOptionSelect={(_, { optionValue }) => setChosen(optionValue)}
          >
            {choices.map(({ key, label }) => (
              <Option key={key} value={key}>
                {label}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isEmpty}
          title="Ctrl+Enter"
          onClick={add}
        >
          Add
        </Button>
      </div>
    </div>
  );
}
