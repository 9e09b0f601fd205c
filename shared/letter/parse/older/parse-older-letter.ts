import { CASE_SCHEMA, type Credentials, type ImrCase } from '../../../domain/case.ts';
import { readCaseBlock } from '../case-block.ts';
import type { Flow, Range } from '../flow.ts';
import type { LetterSource } from '../letter-source.ts';
import { type LetterWarning, warningsOf } from '../letter-warning.ts';
import type { ParsedLetter, ParseOptions } from '../parse-letter.ts';
import { aroundLetter, withReading } from '../reading-note.ts';
import { squeezed } from '../squeeze.ts';
import { OLDER_FORMS, type OlderForm } from './forms.ts';
import { olderItems } from './older-items.ts';

/** For letters without a date. */
const DEFAULT_REFERENCE = '2013-12-31';

/**
 * Reads a letter from before 2014 as far as it goes: case block, credentials, summary, decisions with their rationales.
 * Its sentences are not those of any profile, so that it does not print again: the whole text is kept with the case.
 * @returns undefined where it is of no form that is known
 */
export function parseOlderLetter(
  flow: Flow,
  source: LetterSource,
  options: ParseOptions,
): ParsedLetter | undefined {
  const [profile] = options.profiles;
  const form = OLDER_FORMS.find(({ signs }) =>
    signs.every((sign) => flow.find(squeezed(sign), 0) !== undefined),
  );
  if (form === undefined || profile === undefined) return undefined;
  const parts = partsOf(flow, form);
  const { caseBlock } = readCaseBlock(flow.text.slice(0, parts[0]?.range.start));
  const reference = caseBlock?.decisionDate?.iso ?? DEFAULT_REFERENCE;
  const summary = parts.find(({ role }) => role === 'summary');
  const decisions = parts.find(({ role }) => role === 'decisions');
  const imrCase: ImrCase = {
    schema: CASE_SCHEMA,
    id: options.id,
    profile: { id: profile.id, version: profile.version },
    ...(caseBlock === undefined ? {} : { caseBlock }),
    parties: [],
    credentials: credentialsIn(flow.text.replace(/\s+/g, ' ')),
    summary: summary === undefined ? [] : flow.richText(summary.range),
    items: olderItems(decisions === undefined ? flow.text : flow.cut(decisions.range), reference),
    attestations: [],
  };
  const warnings: LetterWarning[] = [
    { code: 'older-form', text: form.id },
    ...aroundLetter(source, ''),
    ...warningsOf(imrCase),
  ];
  const reading = { format: source.format, form: form.id, warnings, text: flow.text };
  return { imrCase: withReading(imrCase, reading), form: form.id, warnings, isExact: false };
}

interface Part {
  role: OlderForm['headings'][number][0];
  /** Without its heading. */
  range: Range;
}

/** The parts that have a heading, in the order of the letter. */
function partsOf(flow: Flow, { headings }: OlderForm): Part[] {
  const found = headings
    .flatMap(([role, heading]) => {
      const range = flow.find(squeezed(heading), 0, 'line');
      return range === undefined ? [] : [{ role, range }];
    })
    .sort((one, other) => one.range.start - other.range.start);
  return found.map(({ role, range }, index) => ({
    role,
    range: { start: range.end, end: found[index + 1]?.range.start ?? flow.text.length },
  }));
}

/** "… is Board Certified in Family Practice, and is licensed to practice in California." */
function credentialsIn(text: string): Credentials {
  const match =
    /Board\s+Certified\s+in\s+(?<specialties>.{3,200}?),?\s+and\s+is\s+licensed\s+to\s+practice\s+in\s+(?<states>[^.]{2,200})\./i.exec(
      text,
    );
  const { specialties = '', states = '' } = match?.groups ?? {};
  return { licensure: listed(states), specialties: listed(specialties) };
}

function listed(text: string): string[] {
  return text
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+has\s+a\s+subspecialty\s+in\s+|\s+and\s+(?=\p{Lu}[\p{L} ]+$)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
