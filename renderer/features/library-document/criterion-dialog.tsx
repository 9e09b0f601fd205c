import { Dropdown, Field, Option, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { criterionKindSchema } from '../../../shared/domain/checklist.ts';
import type { MarkedCriterion } from '../../../shared/guidelines/outline/outline.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { CRITERION_KINDS } from '../library/criterion-kinds.ts';
import { LimitFields, readLimit, typedLimit } from './limit-fields.tsx';

type Told = Pick<MarkedCriterion, 'text' | 'kind' | 'limit'>;

interface Props {
  title: string;
  /** The section that it will belong to. */
  section: string;
  value: Told;
  /** `limit` undefined: it has none, or none any more. */
  onSubmit(value: Told): void;
  onClose(): void;
}

const LONGEST = 1000;

/** A criterion as one sentence that is met or not, and of which kind it is. */
export function CriterionDialog({ title, section, value, onSubmit, onClose }: Props) {
  const [text, setText] = useState(value.text.slice(0, LONGEST));
  const [kind, setKind] = useState(value.kind);
  const [limit, setLimit] = useState(() => typedLimit(value.limit));
  const [problem, setProblem] = useState<string>();
  const [limitProblem, setLimitProblem] = useState<string>();
  return (
    <FormDialog
      title={title}
      submitLabel="Keep"
      busyLabel="Keep"
      busy={false}
      onClose={onClose}
      onSubmit={() => {
        const plain = text.replace(/\s+/g, ' ').trim();
        const read = kind === 'limit' ? readLimit(limit) : {};
        setProblem(plain === '' ? 'Say what has to be met.' : undefined);
        setLimitProblem('problem' in read ? read.problem : undefined);
        if (plain !== '' && !('problem' in read)) onSubmit({ text: plain, kind, limit: read.limit });
      }}
    >
      <Text>
        It belongs to “{section}”, and goes into the checklist of an item with it. Word it as a sentence that
        is met or not.
      </Text>
      <Field
        label="Criterion"
        validationState={problem === undefined ? 'none' : 'error'}
        validationMessage={problem}
      >
        <Textarea
          autoFocus
          resize="vertical"
          rows={4}
          maxLength={LONGEST}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <Field label="Kind">
        <Dropdown
          value={CRITERION_KINDS[kind]}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue }) => setKind(criterionKindSchema.parse(optionValue))}
        >
          {criterionKindSchema.options.map((option) => (
            <Option key={option} value={option}>
              {CRITERION_KINDS[option]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {kind === 'limit' && <LimitFields value={limit} problem={limitProblem} onChange={setLimit} />}
    </FormDialog>
  );
}
