import type { Stand } from '../encounters/record.ts';
import type { RecordType } from '../encounters/record-type.ts';
import type { DateLabel } from '../encounters/tables/date-labels.ts';
import { BLOCK_FIELDS, type BlockField } from './block-field.ts';
import { caseNumbersIn } from './case-number.ts';
import type { Paper } from './paper.ts';
import { priorityIn } from './priority.ts';

/** A value, and where a paper gives it. */
export interface Evidence {
  value: string;
  asRead: string;
  at: Stand;
  recordId: string;
}

export interface BlockProposal {
  field: BlockField;
  /** ISO for a date. */
  value: string;
  confidence: number;
  /** Places that give it, the best first. */
  evidence: Evidence[];
  /** Other values that papers give, each with the best place for it: to be looked at. */
  others: Evidence[];
}

/** How far a paper is believed, by what it is: about its own dates most. */
type Weights = Partial<Record<RecordType, number>>;

const DATES: readonly { field: BlockField; label: DateLabel; weights: Weights }[] = [
  { field: 'dateAssigned', label: 'assigned', weights: { correspondence: 3, application: 1 } },
  {
    field: 'dateOfInjury',
    label: 'injury',
    weights: { application: 3, correspondence: 3, 'ur-decision': 2, rfa: 2 },
  },
  { field: 'urDenialDate', label: 'review', weights: { application: 3, correspondence: 3 } },
  // The intake's stamp on the application.
  { field: 'applicationReceived', label: 'received', weights: { application: 1, correspondence: 3 } },
];
/** A decision's own date, where it denies. */
const OWN_DATE = 2.5;
const NUMBERED: Weights = { correspondence: 3, application: 3, 'ur-decision': 1 };
/** A request for authorization may be expedited by itself. */
const RANKED: Weights = { correspondence: 3, application: 3 };
/** What no paper says: with one good place a field is nine tenths sure. */
const DOUBT = 0.3;

interface Vote extends Evidence {
  weight: number;
}

/**
 * The case block as the application, the notice of assignment and the UR decision give it, each field with the page it comes from.
 * @param denials records that are UR decisions in dispute, with their dates
 */
export function proposeBlock(
  papers: readonly Paper[],
  denials: readonly { recordId: string; iso: string; at: Stand; asRead: string }[],
): BlockProposal[] {
  return BLOCK_FIELDS.flatMap((field) => {
    const votes = [...datesFor(field, papers), ...textFor(field, papers)];
    if (field === 'urDenialDate')
      votes.push(...denials.map(({ iso, ...rest }) => ({ ...rest, value: iso, weight: OWN_DATE })));
    const proposal = elected(field, votes);
    return proposal === undefined ? [] : [proposal];
  });
}

function datesFor(field: BlockField, papers: readonly Paper[]): Vote[] {
  const rule = DATES.find((one) => one.field === field);
  if (rule === undefined) return [];
  return papers.flatMap(({ type, recordId, dates }) => {
    // A notice that has other dates received, of requests and records, is no notice of assignment.
    const isNotice = type !== 'correspondence' || dates.some(({ label }) => label === 'assigned');
    const weight = rule.weights[type];
    if (weight === undefined || !isNotice) return [];
    return dates
      .filter(({ label, inText }) => label === rule.label && !inText)
      .map(({ iso, as, at, sure }) => ({ value: iso, asRead: as, at, recordId, weight: weight * sure }));
  });
}

function textFor(field: BlockField, papers: readonly Paper[]): Vote[] {
  if (field !== 'caseNumber' && field !== 'priority') return [];
  const [find, weights] = field === 'caseNumber' ? [caseNumbersIn, NUMBERED] : [priorityIn, RANKED];
  return papers.flatMap((paper) => {
    const weight = weights[paper.type];
    if (weight === undefined) return [];
    return find(paper).map((found) => ({ ...found, recordId: paper.recordId, weight }));
  });
}

/** The value for which most speaks; each paper speaks once for a value. */
function elected(field: BlockField, votes: readonly Vote[]): BlockProposal | undefined {
  const byValue = new Map<string, Vote[]>();
  for (const vote of [...votes].sort((a, b) => b.weight - a.weight)) {
    const own = byValue.get(vote.value) ?? [];
    if (own.every(({ recordId }) => recordId !== vote.recordId)) byValue.set(vote.value, [...own, vote]);
  }
  const weightOf = (own: readonly Vote[]): number => own.reduce((sum, { weight }) => sum + weight, 0);
  const ranked = [...byValue].sort((a, b) => weightOf(b[1]) - weightOf(a[1]) || a[0].localeCompare(b[0]));
  const [best, ...others] = ranked;
  if (best === undefined) return undefined;
  const [value, own] = best;
  const total = ranked.reduce((sum, [, all]) => sum + weightOf(all), DOUBT);
  const plain = ({ weight: _, ...evidence }: Vote): Evidence => evidence;
  return {
    field,
    value,
    confidence: weightOf(own) / total,
    evidence: own.map(plain),
    others: others.flatMap(([, [first]]) => (first === undefined ? [] : [plain(first)])),
  };
}
