import { Field, Radio, RadioGroup, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { caseContracts } from '../../../shared/contracts/cases.ts';
import { recordContracts } from '../../../shared/contracts/records.ts';
import { isClosed, isSigned } from '../../../shared/domain/case-state.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand, useContractQuery } from '../../lib/queries.ts';
import { openCase } from '../../lib/session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  names: readonly string[];
  token: string;
  close: () => void;
}

/** Asks which case files belong to that were dropped where no case is open. */
export function ChooseCaseDialog({ names, token, close }: Props) {
  const cases = useContractQuery(caseContracts.list, {});
  const open = (cases.data ?? []).filter(({ state }) => !isClosed(state) && !isSigned(state));
  const create = useContractCommand(caseContracts.create);
  const importDropped = useContractCommand(recordContracts.importDropped);
  const [kind, setKind] = useState<'new' | 'known'>('new');
  const [chosen, setChosen] = useState('');
  const caseId = chosen === '' ? (open[0]?.id ?? '') : chosen;
  const submit = async () => {
    try {
      const target = kind === 'new' ? (await create.mutateAsync({})).caseId : caseId;
      await importDropped.mutateAsync({ caseId: target, token });
      close();
      await openCase(target);
    } catch (thrown) {
      notify.error('The records were not imported', thrown);
    }
  };
  return (
    <FormDialog
      title="Import records"
      submitLabel="Import"
      busyLabel="Importing"
      busy={create.isPending || importDropped.isPending}
      onSubmit={() => void submit()}
      onClose={close}
    >
      <Text>
        {names.length === 1 ? names[0] : `${names[0]} and ${count(names.length - 1, 'more file')}`} will be
        imported as records of a case.
      </Text>
      <RadioGroup
        aria-label="Which case"
        value={kind}
        onChange={(_, { value }) => setKind(value === 'known' ? 'known' : 'new')}
      >
        <Radio value="new" label="A new case" />
        <Radio value="known" label="A case that is here" disabled={open.length === 0} />
      </RadioGroup>
      {kind === 'known' && (
        <Field label="Case">
          <Select value={caseId} onChange={(_, { value }) => setChosen(value)}>
            {open.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.caseNumber, one.firstRequest].filter(Boolean).join(': ') || 'Case without a number'}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </FormDialog>
  );
}
