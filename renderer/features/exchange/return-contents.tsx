import { Button, Checkbox, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { activityContracts } from '../../../shared/contracts/activity.ts';
import type { ReturnReview } from '../../../shared/contracts/exchange.ts';
import { totalMinutes } from '../../../shared/domain/time-spent.ts';
import { count, printBytes, printMinutes } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { TimeDialog } from '../activity/time-dialog.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Copy = 'served' | 'posted';
type Part = keyof ReturnReview['allowed'];

/** What goes into a return package, as chosen. The signed letter and what verifying it finds always do. */
export function useReturnContents(review: ReturnReview | undefined) {
  const [copies, setCopies] = useState<Record<Copy, boolean>>({ served: false, posted: false });
  const [left, setLeft] = useState<Record<Part, boolean>>({ records: true, audit: false, timeSpent: false });
  const includes = (part: Part): boolean => (review?.allowed[part] ?? false) && !left[part];
  const chosen = (['served', 'posted'] as const).filter((copy) => copies[copy]);
  return {
    copies: ['signed', ...chosen] as ['signed', ...Copy[]],
    parts: { records: includes('records'), audit: includes('audit'), timeSpent: includes('timeSpent') },
    /** A copy among them leaves signed by the organisation. */
    usesOrganisationKey: chosen.some((copy) => review?.signedByOrganisation[copy] === true),
    hasCopy: (copy: Copy) => copies[copy],
    chooseCopy: (copy: Copy, on: boolean) => setCopies((now) => ({ ...now, [copy]: on })),
    choosePart: (part: Part, on: boolean) => setLeft((now) => ({ ...now, [part]: !on })),
  };
}

interface Props {
  caseId: string;
  review: ReturnReview;
  value: ReturnType<typeof useReturnContents>;
}

/** What goes back: letters, reports, and the records only where the profile lets them. */
export function ReturnContents({ caseId, review, value }: Props) {
  const styles = useStyles();
  const id = useId();
  const [correcting, setCorrecting] = useState(false);
  const { data: time } = useContractQuery(activityContracts.read, { caseId });
  const { allowed, records, signedByOrganisation } = review;
  const byOrganisation = (copy: Copy) =>
    signedByOrganisation[copy] ? ', signed by the organization’s identity' : ', unsigned';
  const part = (name: Part, label: string) => (
    <Checkbox
      label={label}
      checked={value.parts[name]}
      onChange={(_, { checked }) => value.choosePart(name, checked === true)}
    />
  );
  return (
    <>
      <div className={styles.list} role="group" aria-labelledby={id}>
        <Label id={id}>What goes along</Label>
        <Checkbox
          label={`Served copy${byOrganisation('served')}`}
          checked={value.hasCopy('served')}
          onChange={(_, { checked }) => value.chooseCopy('served', checked === true)}
        />
        <Checkbox
          label={`Posted copy, without identifiers${byOrganisation('posted')}`}
          checked={value.hasCopy('posted')}
          onChange={(_, { checked }) => value.chooseCopy('posted', checked === true)}
        />
        {allowed.audit && part('audit', 'What the audit log has of this case')}
        {allowed.timeSpent && (
          <div className={styles.row}>
            {part('timeSpent', `Time spent: ${time === undefined ? '' : printMinutes(totalMinutes(time))}`)}
            <Button size="small" appearance="subtle" onClick={() => setCorrecting(true)}>
              Correct
            </Button>
          </div>
        )}
        {allowed.records &&
          part('records', `Records: ${count(records.documents, 'document')}, ${printBytes(records.bytes)}`)}
        <span className={styles.why}>{staysHere(allowed)}</span>
      </div>
      {correcting && time && <TimeDialog caseId={caseId} time={time} onClose={() => setCorrecting(false)} />}
    </>
  );
}

/** What the letter profile keeps. The organization has the records already. */
function staysHere(allowed: ReturnReview['allowed']): string {
  const names = { records: 'records', audit: 'the audit log', timeSpent: 'time spent' };
  const kept = (['records', 'audit', 'timeSpent'] as const).filter((part) => !allowed[part]);
  if (kept.length === 0) return '';
  return `Stays here, by the letter profile: ${kept.map((part) => names[part]).join(', ')}.`;
}
