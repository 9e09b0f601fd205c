import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular, ShieldTaskRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useEditing, useProfileText } from './editor-context.ts';
import { fieldId } from './sections.ts';

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  field: { minWidth: 0, '& .fui-Input, & .fui-Textarea': { width: '100%', minWidth: 0 } },
  hint: { color: tokens.colorNeutralForeground2 },
  putBack: { display: 'flex', marginTop: '4px' },
  shipped: {
    display: 'block',
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    overflowWrap: 'anywhere',
  },
});

/** Characters that fit a line of the form, about. */
const LINE = 52;
const MOST_LINES = 9;

interface Props {
  /** Of the text, as `profileTexts` names it. */
  path: string;
  /** Where another name fits its place better. */
  label?: string;
  hint?: string;
  /** Sentences and paragraphs; else a line. */
  isLong?: boolean;
}

/** A text of the profile, with what is wrong with it beneath. A fixed sentence is marked as one, and can be put back. */
export function TextField({ path, label, hint, isLong = false }: Props) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  const text = useProfileText(path);
  const { problem } = text;
  const name = label ?? text.label;
  const lines = text.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  const control = { id: fieldId(path), value: text.text, readOnly: isReadOnly };
  return (
    <Field
      className={styles.field}
      label={{ children: <Label name={name} fixedBy={text.fixedBy} /> }}
      hint={hintOf(text.needs, text.mayUse, hint)}
      validationState={problem === undefined ? 'none' : problem.severity}
      validationMessage={
        problem && <Problem message={problem.message} shipped={text.shippedWording} onPutBack={text.change} />
      }
    >
      {isLong ? (
        <Textarea
          {...control}
          rows={Math.min(MOST_LINES, Math.max(2, lines))}
          resize="vertical"
          onChange={(_, { value }) => text.change(value)}
        />
      ) : (
        <Input {...control} onChange={(_, { value }) => text.change(value)} />
      )}
    </Field>
  );
}

function Label({ name, fixedBy }: { name: string; fixedBy: string | undefined }): ReactNode {
  const styles = useStyles();
  if (fixedBy === undefined) return name;
  return (
    <span className={styles.label}>
      {name}
      <Tooltip content={`Fixed by ${fixedBy}`} relationship="description">
        <Badge appearance="tint" color="informative" icon={<ShieldTaskRegular />}>
          Fixed wording
        </Badge>
      </Tooltip>
    </span>
  );
}

interface ProblemProps {
  message: string;
  shipped: string | undefined;
  onPutBack(text: string): void;
}

function Problem({ message, shipped, onPutBack }: ProblemProps) {
  const styles = useStyles();
  const { isReadOnly } = useEditing();
  if (shipped === undefined || isReadOnly) return message;
  return (
    <>
      {message}
      <Text size={200} className={styles.shipped}>
        As it came: {shipped}
      </Text>
      <Button
        size="small"
        className={styles.putBack}
        icon={<ArrowUndoRegular />}
        onClick={() => onPutBack(shipped)}
      >
        Put the wording back
      </Button>
    </>
  );
}

function hintOf(
  needs: readonly string[],
  mayUse: readonly string[],
  more: string | undefined,
): string | undefined {
  const names = (list: readonly string[]) => list.map((name) => `{${name}}`).join(' ');
  const parts = [
    more,
    needs.length === 0 ? undefined : `Holds ${names(needs)}.`,
    mayUse.length === 0 ? undefined : `May hold ${names(mayUse)}.`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}
