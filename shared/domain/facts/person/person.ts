import type { PersonFact } from '../fact.ts';
import { readNumber } from '../text/numbers.ts';
import { placeOf, type Taken } from '../text/taken.ts';
import { GAP, gapBefore, LINKED, lowerAt, onlyGap, SPACING, type Tokens, wordAt } from '../text/tokens.ts';

type Sex = NonNullable<PersonFact['sex']>;

const SEXES: Record<string, Sex> = {
  female: 'female',
  woman: 'female',
  lady: 'female',
  girl: 'female',
  male: 'male',
  man: 'male',
  gentleman: 'male',
  boy: 'male',
};
const OLDEST = 115;
/** Between an age and a sex: "39 year old, right-hand dominant female", "45-year-old Hispanic man". */
const MOST_BETWEEN = 5;

/** Ages and sexes of persons, in order: "39 year old female", "45yo M", "Age: 39", "Sex: F", "a woman of 31". */
export function recognisePersons(tokens: Tokens, taken: Taken): PersonFact[] {
  const facts: PersonFact[] = [];
  let index = 0;
  while (index < tokens.count) {
    const read = taken.has(index)
      ? undefined
      : (readAge(tokens, index) ?? readLabelled(tokens, index) ?? readSexAlone(tokens, index));
    if (read === undefined || taken.hasAny(index, read.next)) {
      index += 1;
      continue;
    }
    const { next, age, sex, confidence } = read;
    facts.push({
      kind: 'person',
      ...placeOf(tokens, index, next),
      confidence,
      ...(age === undefined ? {} : { age }),
      ...(sex === undefined ? {} : { sex }),
    });
    taken.take(index, next);
    index = next;
  }
  return facts;
}

interface Read {
  age?: number;
  sex?: Sex;
  next: number;
  confidence: number;
}

function readAge(tokens: Tokens, index: number): Read | undefined {
  const number = readNumber(tokens, index);
  if (number === undefined || !Number.isInteger(number.value) || number.value > OLDEST) return undefined;
  const old = readOld(tokens, number.next);
  if (old === undefined) return undefined;
  const sex = readSexBehind(tokens, old);
  return {
    age: number.value,
    ...(sex === undefined ? {} : { sex: sex.sex }),
    next: sex?.next ?? old,
    confidence: sex === undefined ? 0.8 : 0.97,
  };
}

/** "year old", "-year-old", "years of age", "yo", "y/o", "y.o.", "yr old". */
function readOld(tokens: Tokens, index: number): number | undefined {
  if (!onlyGap(gapBefore(tokens, index), LINKED)) return undefined;
  const word = lowerAt(tokens, index);
  if (word === 'yo') return index + 1;
  if (word === 'y' && lowerAt(tokens, index + 1) === 'o') return index + 2;
  if (!['year', 'years', 'yr', 'yrs'].includes(word)) return undefined;
  if (!onlyGap(gapBefore(tokens, index + 1), LINKED)) return undefined;
  const next = lowerAt(tokens, index + 1);
  if (next === 'old') return index + 2;
  return next === 'of' && lowerAt(tokens, index + 2) === 'age' ? index + 3 : undefined;
}

function readSexBehind(tokens: Tokens, index: number): { sex: Sex; next: number } | undefined {
  for (let at = index; at <= index + MOST_BETWEEN; at += 1) {
    const word = wordAt(tokens, at);
    if (word === undefined || !onlyGap(gapBefore(tokens, at), LINKED | GAP.comma)) return undefined;
    const sex = SEXES[word.lower] ?? (at === index ? sexLetter(word.raw) : undefined);
    if (sex !== undefined) return { sex, next: at + 1 };
    if (word.digits || ['who', 'with', 'was', 'is', 'and'].includes(word.lower)) return undefined;
  }
  return undefined;
}

function sexLetter(raw: string): Sex | undefined {
  return raw === 'F' ? 'female' : raw === 'M' ? 'male' : undefined;
}

/** "Age: 39", "AGE 39", "aged 45", "Sex: F", "Gender Female", "woman of 31". */
function readLabelled(tokens: Tokens, index: number): Read | undefined {
  const word = lowerAt(tokens, index);
  const gap = gapBefore(tokens, index + 1);
  const linked = onlyGap(gap, SPACING | GAP.colon | GAP.wide);
  if ((word === 'age' || word === 'aged') && linked) {
    const number = readNumber(tokens, index + 1);
    const whole =
      number !== undefined &&
      !number.spelled &&
      Number.isInteger(number.value) &&
      number.value > 0 &&
      number.value <= OLDEST;
    if (!whole || readOld(tokens, number.next) !== undefined) return undefined;
    // "over age 65 and up" is of guidelines; a label or "aged" is of a person.
    const label =
      (gap & (GAP.colon | GAP.wide)) !== 0 || word === 'aged' || wordAt(tokens, index)?.raw !== 'age';
    return label ? { age: number.value, next: number.next, confidence: 0.9 } : undefined;
  }
  if (word === 'age' && (gap & GAP.slash) !== 0 && ['sex', 'gender'].includes(lowerAt(tokens, index + 1))) {
    return readAgeAndSex(tokens, index + 2);
  }
  if (
    (word === 'sex' || word === 'gender') &&
    lowerAt(tokens, index + 1) === 'age' &&
    (gap & GAP.slash) !== 0
  ) {
    return readSexAndAge(tokens, index + 2);
  }
  if ((word === 'sex' || word === 'gender') && linked) {
    const sex = SEXES[lowerAt(tokens, index + 1)] ?? sexLetter(wordAt(tokens, index + 1)?.raw ?? '');
    return sex === undefined ? undefined : { sex, next: index + 2, confidence: 0.95 };
  }
  const sex = SEXES[word];
  if (sex !== undefined && lowerAt(tokens, index + 1) === 'of') {
    const number = readNumber(tokens, index + 2);
    if (number !== undefined && number.value >= 14 && number.value <= OLDEST && number.next === index + 3) {
      return { age: number.value, sex, next: number.next, confidence: 0.85 };
    }
  }
  return undefined;
}

/** The field of a form the other way round: "Sex / age: F / 36". */
function readSexAndAge(tokens: Tokens, index: number): Read | undefined {
  const word = wordAt(tokens, index);
  const sex = word === undefined ? undefined : (SEXES[word.lower] ?? sexLetter(word.raw));
  const number = readNumber(tokens, index + 1);
  if (sex === undefined || number === undefined || number.value > OLDEST) return undefined;
  return Number.isInteger(number.value)
    ? { age: number.value, sex, next: number.next, confidence: 0.95 }
    : undefined;
}

/** The field of a form: "Age / sex: 39 / F". */
function readAgeAndSex(tokens: Tokens, index: number): Read | undefined {
  const number = readNumber(tokens, index);
  if (number === undefined || !Number.isInteger(number.value) || number.value > OLDEST) return undefined;
  const word = wordAt(tokens, number.next);
  const sex = word === undefined ? undefined : (SEXES[word.lower] ?? sexLetter(word.raw));
  return sex === undefined
    ? { age: number.value, next: number.next, confidence: 0.9 }
    : { age: number.value, sex, next: number.next + 1, confidence: 0.95 };
}

/** "female", "male patient"; connectors and catheters have sexes too, so only before a person. */
function readSexAlone(tokens: Tokens, index: number): Read | undefined {
  const word = lowerAt(tokens, index);
  if (word !== 'female' && word !== 'male') return undefined;
  const person = ['patient', 'worker', 'claimant', 'applicant', 'employee'].includes(
    lowerAt(tokens, index + 1),
  );
  const label =
    ['worker', 'patient', 'claimant'].includes(lowerAt(tokens, index - 1)) &&
    (gapBefore(tokens, index) & GAP.comma) !== 0;
  const sex = SEXES[word];
  return (person || label) && sex !== undefined ? { sex, next: index + 1, confidence: 0.8 } : undefined;
}
