import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { NoteAddRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { type CheckedCriterion, criterionStatusSchema } from '../../../shared/domain/checklist.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { FactEditor } from './fact-editor.tsx';
import { LimitReading } from './limit-reading.tsx';
import { STATUS_WORDS } from './status-words.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    padding: '8px 0 8px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  met: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  source: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  itemId: string;
  number: number;
  criterion: CheckedCriterion;
  onChange(criterion: CheckedCriterion): void;
  onBlur(): void;
  remove: ReactElement;
}

/** One criterion: what the guideline asks for, whether it is met, and the record's fact with its page. */
export function CriterionRow({ itemId, number, criterion: row, onChange, onBlur, remove }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const [asked, setAsked] = useState(false);
  const { criterion, kind, source, fact, status, note } = row;
  const hasNote = asked || note !== undefined;
  return (
    <div
      className={styles.root}
      role="group"
      aria-label={`Criterion ${number}`}
      data-open={status === undefined}
    >
      <div className={form.row}>
        <Field
          size="small"
          label={kind === 'contraindication' ? `${number}. Contraindication` : `${number}. Criterion`}
          className={form.grow}
        >
          <Textarea
            resize="vertical"
            rows={criterion.length > 90 ? 3 : 1}
            spellCheck={false}
            value={criterion}
            onChange={(_, { value }) => onChange({ ...row, criterion: value })}
          />
        </Field>
        {!hasNote && (
          <Button
            appearance="subtle"
            icon={<NoteAddRegular />}
            aria-label={`Add a note to criterion ${number}`}
            title="Add a note"
            onClick={() => setAsked(true)}
          />
        )}
        {remove}
      </div>
      {source !== undefined && (
        <Text size={200} className={styles.source}>
          {source}
        </Text>
      )}
      <LimitReading itemId={itemId} criterion={row} />
      <RadioGroup
        layout="horizontal"
        className={form.choices}
        aria-label={`Criterion ${number} is`}
        value={status ?? ''}
        onChange={(_, { value }) => onChange({ ...row, status: criterionStatusSchema.parse(value) })}
      >
        {criterionStatusSchema.options.map((option) => (
          <Radio key={option} value={option} label={STATUS_WORDS[option]} />
        ))}
      </RadioGroup>
      <FactEditor
        label={`What the record says of criterion ${number}`}
        value={fact}
        onChange={(value) => onChange({ ...row, fact: value })}
        onBlur={onBlur}
      />
      {hasNote && (
        <Field size="small" label={`Note on criterion ${number}`}>
          <Input
            autoFocus={asked}
            value={note ?? ''}
            onChange={(_, { value }) => {
              const { note: _before, ...rest } = row;
              onChange(value === '' ? rest : { ...rest, note: value });
            }}
          />
        </Field>
      )}
    </div>
  );
}
