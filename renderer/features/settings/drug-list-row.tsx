import { Button, Field, Input, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type DrugList, formularyContracts } from '../../../shared/contracts/formulary.ts';
import { parseTypedDate, printDate } from '../../../shared/domain/dates.ts';
import { count, printWhen } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractCommand } from '../../lib/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '4px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  day: { width: '150px', '& .fui-Input': { minWidth: 0 } },
});

/** A drug list: its title, its first day in force, which can be set, and its removal. */
export function DrugListRow({ list }: { list: DrugList }) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const remove = useContractCommand(formularyContracts.remove);
  const title = list.title ?? list.file;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text size={200} className={styles.quiet}>
          {count(list.drugs, 'row')}: {list.exempt} exempt, {list.nonExempt} non-exempt · {list.file} (
          {printWhen(list.importedAt, new Date())})
        </Text>
      </div>
      <ListDay list={list} title={title} />
      <Tooltip content={`Remove ${title}`} relationship="label">
        <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => setAsking(true)} />
      </Tooltip>
      <ConfirmDialog
        open={isAsking}
        title="Remove the drug list?"
        confirmLabel="Remove"
        busy={remove.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(
            { id: list.id },
            {
              onSettled: () => setAsking(false),
              onError: (error) => notify.error('The drug list was not removed', error),
            },
          )
        }
      >
        {title} goes out of the vault. Its file stays where it is, and can be imported again.
      </ConfirmDialog>
    </li>
  );
}

const WRONG = 'Not a date of the calendar.';

function ListDay({ list, title }: { list: DrugList; title: string }) {
  const styles = useStyles();
  const setDay = useContractCommand(formularyContracts.setEffective);
  const stored = list.effective === null ? '' : printDate({ iso: list.effective });
  const [typed, setTyped] = useState<string>();
  const dayOf = (text: string) => (text.trim() === '' ? null : parseTypedDate(text, new Date()));
  const isWrong = typed !== undefined && dayOf(typed) === undefined;
  const keep = () => {
    if (typed === undefined) return;
    const effective = dayOf(typed);
    if (effective === undefined) return;
    setTyped(undefined);
    if (effective === list.effective) return;
    const onError = (error: Error) => notify.error('The day was not kept', error);
    setDay.mutate({ id: list.id, effective }, { onError });
  };
  return (
    <Field
      label="In force from"
      className={styles.day}
      {...(isWrong && { validationState: 'warning', validationMessage: WRONG })}
    >
      <Input
        value={typed ?? stored}
        placeholder="MM/DD/YYYY"
        aria-label={`First day in force of ${title}`}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
    </Field>
  );
}
