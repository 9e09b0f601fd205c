import { printDate } from '../domain/dates.ts';
import type { Chip, Inline, RichText } from '../domain/rich-text.ts';
import { printGap } from '../writing/gaps.ts';
import type { Told } from './choose.ts';
import { type DraftPart, PART_TITLES } from './parts.ts';

export interface DraftInput {
  /** What is told, in the order in which it is told within a part. */
  told: Readonly<Record<DraftPart, readonly Told[]>>;
  /** Requests of the case's items as worded: they are the reviewer's, and need no page. */
  requests: readonly string[];
  /** The citation of each fact, by its id. */
  chips: ReadonlyMap<string, Chip>;
}

/**
 * The first draft of a summary, in the usual order. It says what the facts say, each with its citation, and nothing else;
 * what none of them says stands as a gap: `[mechanism of injury]`.
 */
export function layOutSummary({ told, requests, chips }: DraftInput): RichText {
  const cite = (fact: Told): Inline[] => {
    const chip = chips.get(fact.id);
    return chip === undefined ? [] : [{ text: ' ' }, chip];
  };
  const one = (part: DraftPart): Inline[] => {
    const [fact] = told[part];
    return fact === undefined ? [gap(part)] : [{ text: fact.value }, ...cite(fact)];
  };
  const list = (part: DraftPart, print: (value: string) => string, comma = ', '): Inline[] =>
    told[part].length === 0
      ? [gap(part)]
      : told[part].flatMap((fact, index) => [
          { text: `${index === 0 ? '' : separator(index, told[part].length, comma)}${print(fact.value)}` },
          ...cite(fact),
        ]);
  const dated = (part: DraftPart, said: (day: string | undefined) => string): Inline[] =>
    byRecord(told[part]).flatMap((facts) => [
      { text: ` ${said(dayOf(facts[0]))} ` },
      ...facts.flatMap((fact, index): Inline[] => [
        { text: `${index === 0 ? '' : '; '}${quoted(fact.value)}` },
        ...cite(fact),
      ]),
      { text: '.' },
    ]);
  const orGap = (part: DraftPart, inlines: Inline[], lead: string): Inline[] =>
    inlines.length > 0 ? inlines : [{ text: ` ${lead} ` }, gap(part), { text: '.' }];

  const content: Inline[] = [
    { text: 'The injured worker is a ' },
    ...one('age'),
    { text: ' year old ' },
    ...one('sex'),
    { text: ' with a date of injury of ' },
    ...one('injury'),
    { text: '. The mechanism of injury is recorded as ' },
    ...list('mechanism', quoted),
    { text: '. Diagnoses are recorded as ' },
    ...list('diagnoses', asIs, '; '),
    { text: '. Treatment to date has included ' },
    ...list('treatment', asIs),
    { text: '.' },
    ...orGap('complaints', dated('complaints', on('the complaints are recorded as')), 'The complaints are'),
    ...orGap('examination', dated('examination', on('the examination records')), 'Examination shows'),
    ...orGap(
      'imaging',
      dated('imaging', (day) =>
        day === undefined ? 'Imaging is reported as' : `Imaging of ${day} is reported as`,
      ),
      'Imaging shows',
    ),
    { text: ' Medication includes ' },
    ...list('medication', asIs),
    { text: '. The request is for ' },
    ...requested(requests, told.request, cite),
    { text: '. Utilization review: ' },
    ...list('review', quoted),
    { text: '.' },
  ];
  return [{ content: joined(content) }];
}

function gap(part: DraftPart): Inline {
  return { text: printGap(PART_TITLES[part].toLowerCase()) };
}

function requested(
  requests: readonly string[],
  told: readonly Told[],
  cite: (fact: Told) => Inline[],
): Inline[] {
  const words = requests
    .map((request) => request.trim().replace(/\.$/, ''))
    .filter((request) => request !== '');
  const own: Inline[] = words.length === 0 ? [] : [{ text: words.join('; ') }];
  // The item's wording is the letter's; the pages of the request stand behind it.
  if (words.length > 0) return [...own, ...told.flatMap(cite)];
  if (told.length === 0) return [gap('request')];
  return told.flatMap((fact, index): Inline[] => [
    { text: `${index === 0 ? '' : '; '}${quoted(fact.value)}` },
    ...cite(fact),
  ]);
}

function separator(index: number, length: number, comma: string): string {
  return comma === ', ' && index === length - 1 ? ' and ' : comma;
}

function on(said: string): (day: string | undefined) => string {
  return (day) => (day === undefined ? said.charAt(0).toUpperCase() + said.slice(1) : `On ${day} ${said}`);
}

function quoted(value: string): string {
  return `“${value.replace(/["“”]/g, '’')}”`;
}

function asIs(value: string): string {
  return value;
}

function dayOf(fact: Told | undefined): string | undefined {
  const date = fact?.record.date;
  return date === null || date === undefined ? undefined : printDate({ iso: date });
}

function byRecord(facts: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.[0]?.record.id === fact.record.id) last.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

/** Neighbouring runs of text as one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if ('text' in inline && last !== undefined && 'text' in last)
      all[all.length - 1] = { text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
