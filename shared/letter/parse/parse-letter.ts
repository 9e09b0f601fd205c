import { CASE_SCHEMA, type FixedText, type ImrCase } from '../../domain/case.ts';
import { AppError } from '../../errors.ts';
import { composeLetter } from '../compose.ts';
import { frameOf } from '../frame.ts';
import type { LetterProfile } from '../profile.ts';
import { letterText } from '../tree.ts';
import { readCaseBlock } from './case-block.ts';
import { readCredentials } from './credentials.ts';
import { type FoundFrame, findFrame, paragraphsOf } from './find-frame.ts';
import { type FoundItem, findItems } from './find-items.ts';
import { firstDifference } from './first-difference.ts';
import { Flow } from './flow.ts';
import type { LetterSource } from './letter-source.ts';
import { type LetterWarning, warningsOf } from './letter-warning.ts';
import { parseOlderLetter } from './older/parse-older-letter.ts';
import { proposeParents } from './propose-parents.ts';
import { readItem } from './read-item.ts';
import { aroundLetter, withReading } from './reading-note.ts';
import { likelyProfiles } from './recognise-profile.ts';

/** A letter as a case. */
export interface ParsedLetter {
  imrCase: ImrCase;
  /** The form that the letter has: a profile's id, or one of the older forms. */
  form: string;
  warnings: readonly LetterWarning[];
  /** Composed again, it is the same from its first heading on, but for white space. */
  isExact: boolean;
}

export interface ParseOptions {
  /** Id of the case. */
  id: string;
  /** Profiles that the letter may have been written with. The first is what letters of older forms print with. */
  profiles: readonly LetterProfile[];
  /** The file's name, for messages. */
  name: string;
}

/**
 * Reads a determination letter into a case that composes to the same letter. What fits no field is kept as it stands and
 * named in the warnings; nothing between the first heading and the end is lost.
 * @throws AppError Invalid `not-a-determination` for a text that is no determination letter of a known form
 */
export function parseLetter(source: LetterSource, options: ParseOptions): ParsedLetter {
  const flow = new Flow(source.paragraphs);
  const block = readCaseBlock(flow.text.slice(0, headEnd(flow, options.profiles)));
  const readings = likelyProfiles(flow, options.profiles, block.caseBlock)
    .slice(0, MOST_READINGS)
    .flatMap((profile) => {
      const frame = findFrame(flow, profile);
      return frame === undefined ? [] : [parseFramed(flow, source, { ...options, profile, frame })];
    });
  const [first, ...others] = readings;
  // Versions of one profile may differ in a few words that this letter has: the one that leaves least unread wrote it.
  if (first !== undefined)
    return others.reduce((best, one) => (unreadIn(one) < unreadIn(best) ? one : best), first);
  const older = parseOlderLetter(flow, source, options);
  if (older !== undefined) return older;
  const message = `${options.name} is not a determination letter of a form that is known: its headings were not found.`;
  throw new AppError('Invalid', 'not-a-determination', message);
}

/** So many profiles that have the same words as far as the frame of a letter goes are tried. */
const MOST_READINGS = 12;

/** How many characters fit no field. A letter that would print otherwise is worse than any that would not. */
function unreadIn({ warnings, isExact }: ParsedLetter): number {
  return isExact ? warnings.reduce((sum, { text }) => sum + 1 + text.length, 0) : Infinity;
}

/** Where the first heading of any profile begins; all of the text where there is none. */
function headEnd(flow: Flow, profiles: readonly LetterProfile[]): number {
  const starts = profiles.map((profile) => findFrame(flow, profile)?.head.end ?? Infinity);
  return Math.min(flow.text.length, ...starts);
}

interface Framed extends ParseOptions {
  profile: LetterProfile;
  frame: FoundFrame;
}

function parseFramed(flow: Flow, source: LetterSource, { profile, frame, id }: Framed): ParsedLetter {
  const { caseBlock, before } = readCaseBlock(flow.text.slice(frame.head.start, frame.head.end));
  const found = findItems(flow, frame.items, frameOf(profile, frame.asRead), profile);
  const asRead = withLabels(withLeadIn(frame, flow.cut(found.before), profile), flow, found.items, profile);
  const reference = caseBlock?.decisionDate?.iso ?? DEFAULT_REFERENCE;
  const items = found.items.map((item, index) =>
    readItem(flow, item, { id: `item-${index + 1}`, profile, reference }),
  );
  const imrCase: ImrCase = {
    schema: CASE_SCHEMA,
    id,
    profile: { id: profile.id, version: profile.version },
    ...(caseBlock === undefined ? {} : { caseBlock }),
    parties: [],
    credentials: readCredentials(flow.cut(frame.licensure), flow.cut(frame.specialties)),
    ...reviewedIn(flow, frame, profile),
    summary: flow.richText(frame.summary),
    items: proposeParents(items),
    attestations: [],
    ...(Object.keys(asRead).length === 0 ? {} : { asRead }),
  };
  const difference = firstDifference(flow.text.slice(frame.head.end), bodyOf(imrCase, profile));
  const guessed = found.items.flatMap((item, index): LetterWarning[] =>
    item.guessed ? [{ code: 'guessed', path: `items[${index}].request`, text: flow.line(item.title) }] : [],
  );
  const warnings: LetterWarning[] = [
    ...aroundLetter(source, withoutCover(before, profile)),
    ...warningsOf(imrCase),
    ...guessed,
    ...(difference === undefined ? [] : [{ code: 'differs' as const, text: difference }]),
  ];
  const kept = difference === undefined ? undefined : flow.text;
  return {
    imrCase: withReading(imrCase, { format: source.format, form: profile.id, warnings, text: kept }),
    form: profile.id,
    warnings,
    isExact: difference === undefined,
  };
}

/** For letters without a date: years of two digits are then read by it. */
const DEFAULT_REFERENCE = '2017-12-31';

/** Text between the lead-in and the first title stays with the lead-in. */
function withLeadIn({ asRead }: FoundFrame, before: string, profile: LetterProfile): FixedText {
  if (before === '') return asRead;
  const leadIn = asRead.itemsLeadIn ?? profile.itemsLeadIn;
  return { ...asRead, itemsLeadIn: [leadIn, paragraphsOf(before)].filter((text) => text !== '').join('\n') };
}

/** Labels of the items as the letter has them, where all of its items have the same ones and the profile has others. */
function withLabels(
  asRead: FixedText,
  flow: Flow,
  items: readonly FoundItem[],
  { labels }: LetterProfile,
): FixedText {
  const found: FixedText = { ...asRead };
  for (const label of ['administrator', 'reviewer', 'rationale'] as const) {
    const printed = new Set(
      items.map((item) => {
        const range = item.labels[label];
        return range === undefined ? undefined : flow.line(range);
      }),
    );
    const [only] = printed;
    if (printed.size === 1 && only !== undefined && only !== labels[label]) found[`${label}Label`] = only;
  }
  return found;
}

/** The letter from its first heading on. */
function bodyOf(imrCase: ImrCase, profile: LetterProfile): string {
  const bare: LetterProfile = { ...profile, coverPage: { posted: false, served: false } };
  const { caseBlock: _caseBlock, ...rest } = imrCase;
  const copy = imrCase.documentsReviewed === undefined ? 'posted' : 'served';
  return letterText(composeLetter(rest, bare, copy));
}

/** The list of documents reviewed, as a person would have typed it: which records it names, a letter does not say. */
function reviewedIn(
  flow: Flow,
  { reviewed }: FoundFrame,
  { documentsReviewed }: LetterProfile,
): Pick<ImrCase, 'documentsReviewed'> {
  const lines = reviewed === undefined ? [] : paragraphsOf(flow.cut(reviewed)).split('\n');
  const entries = lines.filter((text) => text !== '').map((text) => ({ text, records: [] }));
  if (entries.length === 0) return {};
  return { documentsReviewed: { style: documentsReviewed.style, entries, leftOut: [] } };
}

/** Without what the profile's own cover page says. */
function withoutCover(text: string, { cover, organisation }: LetterProfile): string {
  const own = new Set([
    cover.title,
    cover.signatory,
    ...cover.letterhead,
    organisation,
    ...cover.paragraphs,
    ...Object.values(cover.overall),
  ]);
  return text
    .split('\n')
    .filter((line) => !own.has(line.trim()))
    .join('\n')
    .trim();
}
