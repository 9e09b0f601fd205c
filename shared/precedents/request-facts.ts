import {
  BODY_REGIONS,
  type Fact,
  printStrength,
  recogniseFacts,
  TERM_GROUPS,
} from '../domain/facts/index.ts';
import { indexWords } from '../search/tokens.ts';
import type { RequestFacts } from './precedent.ts';

const KINDS = ['drug', 'code', 'body-part', 'term', 'quantity', 'date', 'date-range'] as const;

/** Terms that name what can be asked for; findings, conditions and papers are about something else. */
const ASKED_FOR = new Set(
  TERM_GROUPS.filter(({ kind }) => !['finding', 'condition', 'paper', 'word'].includes(kind)).map(
    ({ id }) => id,
  ),
);
const LABELS = new Map(TERM_GROUPS.map(({ id, label }) => [id, label]));

/** Say nothing of what is asked for. */
const FILLERS = new Set(
  (
    'a an and as at by for from in is of on or per prn the to with without x this that each every times ' +
    'request requested retrospective prospective concurrent outpatient dos date service services unknown ' +
    'prescription rx qty quantity count additional remaining associated surgical medication use supply ' +
    'day days week weeks month months daily weekly monthly mg mcg ml gm g mgs refill refills tablet tablets ' +
    'tab tabs capsule capsules cap caps'
  ).split(' '),
);

/** What is recognised in the wording of a request. @param reference ISO date by which years of two digits are read */
export function requestFactsOf(request: string, reference: string): RequestFacts {
  const facts = recogniseFacts(request, { reference, kinds: KINDS });
  const drugs = facts.filter((fact) => fact.kind === 'drug');
  const treatments = new Map<string, string>();
  for (const { generic } of drugs) treatments.set(generic, generic);
  for (const fact of facts) {
    if (fact.kind !== 'term' || !ASKED_FOR.has(fact.group)) continue;
    treatments.set(fact.group, LABELS.get(fact.group) ?? fact.group);
  }
  const parts = facts.filter((fact) => fact.kind === 'body-part');
  const codes = facts
    .filter((fact) => fact.kind === 'code')
    .filter(({ system }) => !system.startsWith('ICD'));
  const once = <T>(list: readonly T[]): T[] => [...new Set(list)];
  return {
    key: keyOf(request, facts),
    treatments: [...treatments].map(([id, label]) => ({ id, label })),
    codes: once(codes.map(({ code }) => code)),
    parts: once(parts.map(({ region }) => BODY_REGIONS[region].label)),
    sides: once(parts.flatMap(({ side }) => (side === undefined ? [] : [side]))),
    strengths: once(
      drugs.flatMap(({ strength }) => (strength === undefined ? [] : [printStrength(strength)])),
    ),
  };
}

/** The words that say what is asked for, in order, each once. A drug is called by its generic name. */
function keyOf(request: string, facts: readonly Fact[]): string {
  let text = request;
  // From the end, so that the places before stay where they are.
  for (const fact of facts.toSorted((one, other) => other.start - one.start)) {
    if (fact.kind === 'drug') text = replaced(text, fact, fact.generic);
    else if (fact.kind !== 'body-part' && fact.kind !== 'term') text = replaced(text, fact, '');
  }
  const words = indexWords(text).filter((word) => !/^\d/.test(word) && !FILLERS.has(word));
  return [...new Set(words)].join(' ');
}

function replaced(text: string, { start, end }: { start: number; end: number }, by: string): string {
  return `${text.slice(0, start)} ${by} ${text.slice(Math.min(end, text.length))}`;
}
