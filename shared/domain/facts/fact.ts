import type { BodyRegionId } from './body/regions.ts';
import type { DrugClass, Schedule } from './drugs/drug-entry.ts';
import type { TermKind } from './terms/term-group.ts';

/**
 * Where a fact stands: UTF-16 offsets into the text that was given, `end` exclusive. `text` is the wording as read,
 * always `given.slice(start, end)`.
 */
export interface Place {
  start: number;
  end: number;
  text: string;
}

/** A number or a span of numbers, both ends included: "7-8" is 7 to 8, "12" is 12 to 12. */
export interface Range {
  low: number;
  high: number;
}

interface Recognised extends Place {
  /** 0 to 1, by rule and not by statistics: 0.9 and over is plain wording, under 0.7 should be confirmed by a person. */
  confidence: number;
}

export type DateRole =
  | 'birth'
  | 'injury'
  | 'service'
  | 'surgery'
  | 'document'
  | 'received'
  | 'request'
  | 'review'
  | 'assigned'
  | 'decision'
  | 'signed'
  | 'admission'
  | 'discharge'
  | 'transmitted'
  | 'appointment';

/** A date as written, whole or in part. */
export interface DateFact extends Recognised {
  kind: 'date';
  /** `2016-10-13`, `2002-02`, `2005`, `--12-06` (no year); absent where no such day exists. */
  value?: string;
  /** `YYYY-MM-DD` where the date is whole, exists and is not problematic. */
  iso?: string;
  precision: 'day' | 'month' | 'year' | 'month-day';
  /** `no-such-day`: 02/30/2016, a year of five digits. `unlikely-year`: before 1900 or years after the reference date. */
  problem?: 'no-such-day' | 'unlikely-year';
  /** What the words before it say that it is the date of. */
  role?: DateRole;
  /** Letters were read as digits (O for 0, l for 1, S for 5). */
  ocr?: true;
}

/** `01/02/16 - 03/04/16`. Both ends keep their own places within the range's. */
export interface DateRangeFact extends Recognised {
  kind: 'date-range';
  from: DateFact;
  to: DateFact;
}

export type StrengthUnit = 'mg' | 'mcg' | 'g' | '%' | 'mL' | 'IU' | 'unit' | 'mEq';

/** `10/325 mg` has two parts; `25 mcg/hour` has `per`. Without a unit in the text it is mg, with lower confidence. */
export interface Strength extends Place {
  parts: number[];
  unit: StrengthUnit;
  per?: 'hour' | 'mL' | 'dose' | 'day';
}

/** How a drug is taken. */
export interface Sig extends Place {
  /** Tablets (or the like) at a time. */
  dose?: Range;
  perDay?: Range;
  route?: string;
  /** As needed. */
  prn?: true;
  days?: number;
}

export interface Ingredient extends Place {
  generic: string;
  /** Percent by weight, where the text gives one. */
  percent?: number;
}

/** A drug with all that is said of it in one breath. */
export interface DrugFact extends Recognised {
  kind: 'drug';
  /** Generic name in lower case; of several ingredients parted by `/`. The key under which mentions are compared. */
  generic: string;
  /** The name within the fact, as read. */
  name: Place;
  /** The table's spelling of the name that was read. */
  known: string;
  brand: boolean;
  drugClass: DrugClass;
  /** Federal schedule (21 CFR 1308). */
  schedule?: Schedule;
  /** DWC's treatment category. */
  category?: string;
  strength?: Strength;
  form?: string;
  sig?: Sig;
  /** Tablets, patches, tubes … dispensed once. */
  quantity?: number;
  /** Grams or millilitres dispensed of a cream or liquid. */
  amount?: { value: number; unit: 'g' | 'mL' };
  refills?: number;
  /** Of a compounded preparation. */
  ingredients?: Ingredient[];
  /** The name was read in spite of a misspelling. */
  fuzzy?: true;
}

export interface CodeFact extends Recognised {
  kind: 'code';
  system: 'ICD-9' | 'ICD-10' | 'CPT' | 'HCPCS';
  /** Upper case, as the code system prints it: `M54.5`, `722.10`, `97110`, `E0730`. */
  code: string;
}

export type Side = 'left' | 'right' | 'bilateral';

export interface BodyPartFact extends Recognised {
  kind: 'body-part';
  region: BodyRegionId;
  side?: Side;
  /** The side stands with a neighbour ("right shoulder and elbow"), not with this part itself. */
  sideInherited?: true;
  /** Canonical levels in order: `L4-5`, `L5-S1` of L4-S1; `L4`, `L5` of "L4 and L5". */
  levels?: string[];
  /** `name`: the region itself; `structure`: a part of it (meniscus); `condition`: a diagnosis that implies it (lumbago). */
  through: 'name' | 'structure' | 'condition';
}

export type PainContext = 'with-medication' | 'without-medication' | 'worst' | 'best' | 'average' | 'current';

export interface PainFact extends Recognised {
  kind: 'pain';
  score: Range;
  /** The top of the scale: 10, or 100 for a visual scale in millimetres. */
  scale: 10 | 100;
  context?: PainContext;
}

export type Period = 'day' | 'week' | 'month' | 'year' | 'hour';

export interface QuantityFact extends Recognised {
  kind: 'quantity';
  /**
   * `course`: so often for so long; `frequency`: so often; `duration`: so long; `count`: so many; `rental`, `refills`,
   * `levels` as named; `purchase` has no number.
   */
  form: 'course' | 'frequency' | 'duration' | 'count' | 'rental' | 'refills' | 'levels' | 'purchase';
  /** What is counted: `visit` (also sessions and treatments), `tablet`, `injection`, `item`, `unit` …, or a period. */
  unit: string;
  frequency?: { count: Range; period: Period };
  duration?: { count: Range; period: Period };
  /** Frequency times duration, or the count as given. */
  total?: Range;
  /** Weeks in a month are not a whole number: the total is bounds, not a product. */
  approximate?: true;
  /** A total stated beside the frequency that the product does not give ("2x4 (6 visits)"). */
  disagrees?: true;
  bound?: 'at-most' | 'at-least';
}

/** What was asked for, what was authorised, what remains, as far as the sentence has quantities. */
export interface AuthorizationFact extends Recognised {
  kind: 'authorization';
  /** `partial`: a part was authorised; `substituted`: something else; `modified`: told in other words than the letter's. */
  form: 'partial' | 'substituted' | 'modified';
  original?: QuantityFact;
  authorized?: QuantityFact;
  remaining?: QuantityFact;
  /** original = authorised + remaining in quantity and unit; absent where a quantity is missing. */
  addsUp?: boolean;
}

export interface PersonFact extends Recognised {
  kind: 'person';
  /** In completed years. */
  age?: number;
  sex?: 'female' | 'male';
}

export type Mechanism =
  | 'fall'
  | 'vehicle'
  | 'lifting'
  | 'struck'
  | 'caught'
  | 'twisting'
  | 'assault'
  | 'repetitive'
  | 'bending'
  | 'exposure'
  | 'not-stated'
  | 'other';

export interface MechanismFact extends Recognised {
  kind: 'mechanism';
  mechanism: Mechanism;
}

/** Wording that opens a part of a summary or a report. */
export type Cue =
  | 'injury'
  | 'mechanism'
  | 'diagnoses'
  | 'treatment'
  | 'complaints'
  | 'examination'
  | 'studies'
  | 'medication'
  | 'plan'
  | 'request'
  | 'review'
  | 'work-status';

export interface CueFact extends Recognised {
  kind: 'cue';
  cue: Cue;
}

export interface TermFact extends Recognised {
  kind: 'term';
  /** Id of the group of equivalent terms (`terms.ts`). */
  group: string;
  termKind: TermKind;
  /** DWC's treatment category, where clear. */
  category?: string;
}

export type Fact =
  | DateFact
  | DateRangeFact
  | DrugFact
  | CodeFact
  | BodyPartFact
  | PainFact
  | QuantityFact
  | AuthorizationFact
  | PersonFact
  | MechanismFact
  | CueFact
  | TermFact;

export type FactKind = Fact['kind'];
