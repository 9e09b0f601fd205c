import { recogniseBodyParts } from './body/recognise.ts';
import { recogniseCodes } from './codes/recognise.ts';
import { recogniseDates } from './dates/recognise.ts';
import { recogniseDrugs } from './drugs/recognise.ts';
import type { Fact, FactKind } from './fact.ts';
import { recognisePain } from './pain.ts';
import { recogniseCues } from './person/cues.ts';
import { recogniseMechanisms } from './person/mechanism.ts';
import { recognisePersons } from './person/person.ts';
import { recogniseAuthorizations } from './quantities/authorization.ts';
import { nameUnits, recogniseItemCounts } from './quantities/items.ts';
import { recogniseQuantities } from './quantities/recognise.ts';
import { recogniseTerms } from './terms/recognise.ts';
import { Taken } from './text/taken.ts';
import { tokenise } from './text/tokens.ts';

/** For texts in which no date is looked for: the day plays no part. */
export const ANY_DAY = '2030-12-31';

export interface RecogniseOptions {
  /**
   * ISO date by which years of two digits are read and future years are doubted: the decision date of a letter, the day
   * of import for records. The module reads no clock.
   */
  reference: string;
  /** Only these kinds are returned; all when left out. */
  kinds?: readonly FactKind[];
}

/**
 * Clinical facts of a text, by place and then by length, longest first. Each number is read once: a date wins over a drug's
 * strength, that over a code, a pain score, a quantity and an age, in this order. Names of treatments, mechanisms, cues and
 * authorisations may contain other facts ("carpal tunnel release" and "carpal tunnel").
 *
 * Time and memory grow linearly with the text. Any text will do; none throws.
 * @param text letters, records or OCR text; offsets of the facts are into it
 */
export function recogniseFacts(text: string, options: RecogniseOptions): Fact[] {
  const tokens = tokenise(text);
  const taken = new Taken(tokens.count);
  const dates = recogniseDates(tokens, taken, options.reference);
  const drugs = recogniseDrugs(tokens, taken);
  const codes = recogniseCodes(tokens, taken);
  const pain = recognisePain(tokens, taken);
  const parts = recogniseBodyParts(tokens, taken);
  const persons = recognisePersons(tokens, taken);
  const terms = recogniseTerms(tokens).filter(outsideOf(drugs));
  const counted = nameUnits(recogniseQuantities(tokens, taken), terms);
  const quantities = [...counted, ...recogniseItemCounts(tokens, taken, terms)].sort(byPlace);
  const all: Fact[] = [
    ...dates,
    ...drugs,
    ...codes,
    ...pain,
    ...parts,
    ...persons,
    ...terms,
    ...quantities,
    ...recogniseAuthorizations(tokens, quantities),
    ...recogniseMechanisms(tokens),
    ...recogniseCues(tokens),
  ];
  const wanted = options.kinds === undefined ? undefined : new Set(options.kinds);
  return (wanted === undefined ? all : all.filter(({ kind }) => wanted.has(kind))).sort(byPlace);
}

function byPlace(one: Fact, other: Fact): number {
  return one.start - other.start || other.end - one.end;
}

/** A drug's own words ("steroid" of a drug's name, "cortisone injection") are not a treatment beside it, unless longer. */
function outsideOf(drugs: readonly Fact[]): (fact: Fact) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < drugs.length && (drugs[at]?.end ?? 0) <= start) at += 1;
    const drug = drugs[at];
    return (
      drug === undefined || !(drug.start <= start && end <= drug.end && drug.end - drug.start > end - start)
    );
  };
}
