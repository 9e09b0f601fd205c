import { printDate } from '../domain/dates.ts';
import { printStrength } from '../domain/facts/drugs/strength.ts';
import type { Cue, DrugFact, Fact } from '../domain/facts/fact.ts';
import { recogniseFacts } from '../domain/facts/recognise.ts';
import type { RecordType } from '../encounters/record-type.ts';
import type { PageFact } from './draft-fact.ts';
import type { DraftPart } from './parts.ts';
import { type Statement, statementsIn } from './statements.ts';

/** Papers of the dispute tell what was asked for and what was decided; nothing clinical is taken from them. */
const OF_DISPUTE: ReadonlySet<RecordType> = new Set(['application', 'rfa', 'ur-decision']);
const UNTOLD: ReadonlySet<RecordType> = new Set(['prior-imr', 'correspondence', 'fax-cover']);
const LONGEST = 240;
/** Of one part on one page: more is a list that nobody tells in a summary. */
const MOST = 12;
const TREATMENTS: ReadonlySet<string> = new Set([
  'therapy',
  'injection',
  'surgery',
  'program',
  'psych',
  'home',
]);
const DECIDED =
  /\b(?:denied|non-?certif\w+|not certified|certified|modified|approved|not (?:shown to be )?medically\s+necessary|authorized|authorised)\b/i;

export interface PageRead {
  text: string;
  type: RecordType;
  /** ISO day by which years are read. */
  reference: string;
  /** The part of the report that the page before ended in; undefined at a record's beginning. */
  section: Cue | undefined;
}

/**
 * What a page says that a summary may tell, as it stands there: nothing is concluded from it.
 * @returns the facts, and the part of the report in which the page ends
 */
export function factsOfPage({ text, type, reference, section }: PageRead): {
  facts: PageFact[];
  section: Cue | undefined;
} {
  const found = recogniseFacts(text, { reference });
  const cues = found.filter((fact) => fact.kind === 'cue');
  const last = cues.at(-1)?.cue ?? section;
  if (UNTOLD.has(type)) return { facts: [], section: last };
  const stretches = [
    { cue: section, start: 0 },
    ...cues.map(({ cue, end }) => ({ cue: cue as Cue | undefined, start: end })),
  ].map((one, index) => ({ ...one, end: cues[index]?.start ?? text.length }));
  const facts = stretches.flatMap((stretch) => {
    const within = found.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    return OF_DISPUTE.has(type)
      ? ofDispute(text, type, stretch, within)
      : ofReport(text, type, stretch, within);
  });
  return { facts: limited([...facts, ...ofPerson(found)]), section: last };
}

interface Stretch extends Statement {
  cue: Cue | undefined;
}

/** Age, sex, date and mechanism of injury: anywhere on a page. */
function ofPerson(found: readonly Fact[]): PageFact[] {
  return found.flatMap((fact): PageFact[] => {
    if (fact.kind === 'person') {
      const { age, sex } = fact;
      return [
        ...(age === undefined ? [] : [factOf('age', String(age), String(age), fact)]),
        ...(sex === undefined ? [] : [factOf('sex', sex, sex, fact)]),
      ];
    }
    if (fact.kind === 'date' && fact.role === 'injury' && fact.iso !== undefined)
      return [factOf('injury', fact.iso, printDate({ iso: fact.iso }), fact)];
    if (fact.kind === 'mechanism' && fact.mechanism !== 'not-stated' && fact.text.length <= LONGEST)
      return [factOf('mechanism', onOneLine(fact.text).toLowerCase(), onOneLine(fact.text), fact)];
    return [];
  });
}

function ofReport(text: string, type: RecordType, stretch: Stretch, within: readonly Fact[]): PageFact[] {
  const { cue } = stretch;
  const said = (part: DraftPart) => statements(text, part, stretch, within);
  // "Impression" opens the diagnoses of a report, and what the radiologist found.
  if (type === 'imaging') return cue === 'diagnoses' ? said('imaging') : [];
  const isPlanned = cue === 'plan' || cue === 'request' || cue === 'review' || cue === 'work-status';
  return [
    ...(cue === 'diagnoses' ? said('diagnoses') : []),
    ...(cue === 'complaints' ? said('complaints') : []),
    ...(cue === 'examination' ? said('examination') : []),
    ...(cue === 'studies' ? said('imaging') : []),
    ...(isPlanned ? [] : within.flatMap((fact) => ofTreatment(fact))),
  ];
}

function ofTreatment(fact: Fact): PageFact[] {
  if (fact.kind === 'drug') return [factOf('medication', fact.generic, drugOf(fact), fact)];
  if (fact.kind !== 'term' || !TREATMENTS.has(fact.termKind)) return [];
  return [factOf('treatment', fact.group, onOneLine(fact.text), fact)];
}

function drugOf({ name, strength }: DrugFact): string {
  const named = onOneLine(name.text);
  return strength === undefined ? named : `${named} ${printStrength(strength)}`;
}

function ofDispute(text: string, type: RecordType, stretch: Stretch, within: readonly Fact[]): PageFact[] {
  const all = statements(text, type === 'ur-decision' ? 'review' : 'request', stretch, within);
  if (type === 'ur-decision') return all.filter(({ value }) => DECIDED.test(value));
  const isAsked = (fact: PageFact) =>
    within.some(
      (one) => (one.kind === 'term' || one.kind === 'quantity' || one.kind === 'drug') && isIn(one, fact),
    );
  return type === 'rfa' ? all.filter(isAsked) : [];
}

/** What is said in a stretch, as far as it is about the body, or names a diagnosis by its code. */
function statements(text: string, part: DraftPart, stretch: Stretch, within: readonly Fact[]): PageFact[] {
  const isAnywhere = part === 'request' || part === 'review';
  return statementsIn(text, stretch.start, stretch.end).flatMap((place): PageFact[] => {
    const value = saidIn(part, text.slice(place.start, place.end));
    if (value.length > LONGEST || !isProse(part, value)) return [];
    // Under "assessment" reports tell how it went, too.
    if (part === 'diagnoses' && within.some((fact) => fact.kind === 'pain' && isIn(fact, place))) return [];
    const isAbout = within.some(
      (fact) =>
        (fact.kind === 'body-part' || fact.kind === 'code' || fact.kind === 'pain') && isIn(fact, place),
    );
    const isTested = part === 'examination' && EXAMINED.test(value);
    return isAbout || isTested || isAnywhere ? [factOf(part, value.toLowerCase(), value, place)] : [];
  });
}

function saidIn(part: DraftPart, text: string): string {
  const line = onOneLine(text).replace(/[.;,]$/, '');
  // The codes of a diagnosis are the form's, not the summary's.
  return part === 'diagnoses'
    ? line.replace(/\s*\(?\b(?:[A-Z]\d{2}(?:\.\w{1,4})?|\d{3}\.\d{1,2})\)?$/, '')
    : line;
}

/** Findings that name no part of the body. */
const EXAMINED =
  /\b(?:SLR|straight leg|sign|tests?|reflex(?:es)?|jerks?|strength|sensation|gait|tender(?:ness)?|spasms?|range of motion|motor|pulses?)\b/i;
/** What heads a table of scores, in which the words belong to figures elsewhere. */
const HEAD_OF_SCORES = /\(\s*0\s*(?:-|to)\s*10\s*\)/i;
/** What is told in a sentence; fewer words are a box or a heading of the form. */
const LEAST_WORDS: Partial<Record<DraftPart, number>> = {
  complaints: 3,
  examination: 3,
  request: 4,
  review: 5,
};

/** Words enough, and no row of a table: figures with few words between them. */
function isProse(part: DraftPart, text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const figures = text.match(/(?<![\p{L}-])\d+/gu)?.length ?? 0;
  return words >= (LEAST_WORDS[part] ?? 2) && figures * 2 <= words + 1 && !HEAD_OF_SCORES.test(text);
}

function isIn(one: Statement, other: Statement): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function onOneLine(text: string): string {
  return text
    .replace(/-\n(?=\p{Ll})/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function factOf(part: DraftPart, key: string, value: string, { start, end }: Statement): PageFact {
  return { part, key, value, start, end };
}

/** What a page says twice it says once; of each part so many. */
function limited(facts: readonly PageFact[]): PageFact[] {
  const keys = new Set<string>();
  const counts = new Map<DraftPart, number>();
  return [...facts]
    .sort((a, b) => a.start - b.start)
    .filter(({ part, key }) => {
      const known = `${part} ${key}`;
      const many = counts.get(part) ?? 0;
      if (keys.has(known) || many >= MOST) return false;
      keys.add(known);
      counts.set(part, many + 1);
      return true;
    });
}
