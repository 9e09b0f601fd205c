import type { ImrCase } from '../../domain/case.ts';
import { printDate } from '../../domain/dates.ts';
import {
  type Found,
  listPages,
  notChecked,
  type Rule,
  type RuleInput,
  type Severity,
  type Unchecked,
} from '../finding.ts';
import { readItems, readSummary } from '../texts/read-texts.ts';
import { goneThrough } from './gone-through.ts';
import type { RecordsMentions } from './mentions.ts';
import { treatmentsOf } from './treatments.ts';

const NAMED = 3;
const NAMES = { imr: 'independent medical review', review: 'utilization review decision' } as const;

/** `bears`: on a treatment that is asked for again; undefined where it cannot be told. */
type Earlier = RecordsMentions['earlier'][number] & { bears?: boolean | undefined };

/** The records tell of an earlier independent medical review, and the letter does not. */
export const earlierImr: Rule = {
  id: 'earlier-imr',
  severity: 'warning',
  source: 'Bowen: an earlier IMR had approved the same drug and was not seen',
  check: (input) =>
    checkEarlier(input, {
      of: 'imr',
      spokenOf: /\bIMR\b|\bindependent medical review\b/i,
      message: (earlier) =>
        `The records tell of an earlier independent medical review${inBrackets(earlier.flatMap(nameEarlier))}, and the letter says nothing of it.`,
      action:
        'See what it decided. Say in the letter how it bears on the items, or dismiss this with the reason why it does not.',
      counts: () => true,
      // In passing, as "prior IMR", or on another treatment, it may have nothing to say.
      severityOf: (earlier) =>
        earlier.some(
          ({ on, caseNumber, bears }) => bears !== false && (on.words === '' || caseNumber !== null),
        )
          ? 'warning'
          : 'note',
    }),
};

/** The records tell of an earlier utilization review decision, and the letter does not. */
export const earlierReview: Rule = {
  id: 'earlier-review',
  severity: 'note',
  source: 'Bowen: what was decided on the same treatment before was not seen',
  check: (input) =>
    checkEarlier(input, {
      of: 'review',
      spokenOf:
        /\b(?:prior|previous(?:ly)?|earlier|past|initial|before|already)\b[^.]{0,60}\b(?:certif|authori[sz]|approv|den(?:ied|ial)|review|modif)|\b(?:re-?submi|appeal|re-?request)/i,
      message: (earlier) =>
        `The records tell of an earlier utilization review decision${inBrackets(earlier.flatMap(nameEarlier))}, and the letter says nothing of it.`,
      action: 'See whether it was on the same treatment, and what was decided.',
      // Most files have decisions on a dozen treatments that are not asked for now.
      counts: ({ bears }) => bears !== false,
      severityOf: () => 'note',
    }),
};

interface Asked {
  of: Earlier['of'];
  /** In summary or a rationale: the letter speaks of it. */
  spokenOf: RegExp;
  message(earlier: readonly Earlier[]): string;
  action: string;
  counts(earlier: Earlier): boolean;
  severityOf(earlier: readonly Earlier[]): Severity;
}

function checkEarlier({ imrCase, records }: RuleInput, asked: Asked): Found[] | Unchecked {
  const mentions = goneThrough(records);
  if (typeof mentions === 'string')
    return notChecked(
      `Whether the records tell of an earlier ${NAMES[asked.of]} was not looked for: ${mentions}`,
    );
  const texts = textsOf(imrCase);
  if (texts.some((text) => asked.spokenOf.test(text))) return [];
  const asking = new Set(readItems(imrCase).flatMap(({ request }) => treatmentsOf(request.facts)));
  const others = mentions.earlier.filter(
    ({ of, date, caseNumber }) => of === asked.of && !isNamed(texts, date, caseNumber),
  );
  const earlier = others.map((one) => ({ ...one, bears: bearsOn(one, asking) })).filter(asked.counts);
  if (earlier.length === 0) return [];
  return [
    {
      severity: asked.severityOf(earlier),
      message: asked.message(earlier),
      action: asked.action,
      place: { field: 'records' },
      pages: listPages(
        earlier.map(({ on, caseNumber }) => ({
          ...on,
          words: on.words === '' ? (caseNumber ?? '') : on.words,
        })),
      ),
      about: earlier.map(({ on }) => `${on.documentId} ${on.page}`).join(),
    },
  ];
}

function bearsOn({ treatments }: Earlier, asking: ReadonlySet<string>): boolean | undefined {
  if (asking.size === 0 || treatments.length === 0) return undefined;
  return treatments.some((one) => asking.has(one));
}

/** The letter gives its day or its number. */
function isNamed(texts: readonly string[], date: string | null, caseNumber: string | null): boolean {
  const names = [
    ...(date === null ? [] : [printDate({ iso: date })]),
    ...(caseNumber === null ? [] : [caseNumber]),
  ];
  return names.some((name) => texts.some((text) => text.includes(name)));
}

/** " (05/06/2013, 06/07/2014 and more)"; nothing of nothing. */
function inBrackets(names: readonly string[]): string {
  const different = [...new Set(names)];
  if (different.length === 0) return '';
  return ` (${different.slice(0, NAMED).join('; ')}${different.length > NAMED ? ' and more' : ''})`;
}

function nameEarlier({ caseNumber, date }: Earlier): string[] {
  const words = [caseNumber, date === null ? null : printDate({ iso: date })].filter((word) => word !== null);
  return words.length === 0 ? [] : [words.join(', ')];
}

function textsOf(imrCase: ImrCase): string[] {
  return [readSummary(imrCase).text, ...readItems(imrCase).map(({ rationale }) => rationale.text)];
}
