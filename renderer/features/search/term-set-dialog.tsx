import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  MAX_TERM_SET_NAME,
  MAX_TERM_SET_QUERIES,
  termSetContracts,
} from '../../../shared/contracts/search.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** A term set being written; without an id it is a new one. */
export interface EditedSet {
  id: string | undefined;
  name: string;
  queries: readonly string[];
}

interface Props {
  set: EditedSet;
  onClose(): void;
}

/** Name and searches of a term set. */
export function TermSetDialog({ set, onClose }: Props) {
  const [name, setName] = useState(set.name);
  const [lines, setLines] = useState(set.queries.join('\n'));
  const [showProblems, setShowProblems] = useState(false);
  const save = useContractCommand(termSetContracts.save);
  const queries = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const nameProblem = name.trim() === '' ? 'Give the set a name.' : undefined;
  const queriesProblem = problemOf(queries);
  const submit = () => {
    setShowProblems(true);
    if (nameProblem !== undefined || queriesProblem !== undefined) return;
    save.mutate(
      { ...(set.id !== undefined && { id: set.id }), name: name.trim(), queries },
      {
        onSuccess: onClose,
        onError: (error) => notify.error('The term set was not saved', error),
      },
    );
  };
  const message = (problem: string | undefined) =>
    showProblems && problem !== undefined
      ? { validationState: 'error' as const, validationMessage: problem }
      : {};
  return (
    <FormDialog
      title={set.id === undefined ? 'New term set' : 'Edit term set'}
      submitLabel="Save"
      busy={save.isPending}
      busyLabel="Saving"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Name" required {...message(nameProblem)}>
        <Input value={name} maxLength={MAX_TERM_SET_NAME} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field
        label="Searches, one a line"
        hint="Each may use everything that the search field takes: phrases, lumb*, OR, NEAR/10."
        required
        {...message(queriesProblem)}
      >
        <Textarea
          rows={8}
          resize="vertical"
          spellCheck={false}
          value={lines}
          onChange={(_, { value }) => setLines(value)}
        />
      </Field>
    </FormDialog>
  );
}

const LONGEST_QUERY = 400;

function problemOf(queries: readonly string[]): string | undefined {
  if (queries.length === 0) return 'Write at least one search.';
  if (queries.length > MAX_TERM_SET_QUERIES) return `A set has ${MAX_TERM_SET_QUERIES} searches at most.`;
  const long = queries.findIndex((query) => query.length > LONGEST_QUERY);
  return long === -1 ? undefined : `Search ${long + 1} is longer than ${LONGEST_QUERY} characters.`;
}
