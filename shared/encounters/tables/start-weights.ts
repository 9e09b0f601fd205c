import type { RecordType } from '../record-type.ts';

/**
 * How much each observation speaks for a record beginning on a page (positive) or going on (negative), in nats: 1 is a
 * factor of e, 3 about twenty to one. Set by judgement of what such papers look like, and lowered where two of them are
 * usually seen together, since they are added up.
 */
export const START_WEIGHTS = {
  /** Before anything is seen: records of a file have two or three pages on average. */
  prior: -0.5,
  /** A line near the top that is a title and nothing else; less by how little it looks like one. */
  title: 4.2,
  /** "Page 1", "1 of 3", a bare 1. */
  firstNumber: 3,
  bareFirstNumber: 0.8,
  /** It follows the number of the page before, with the same total, or without totals. */
  nextNumber: -5,
  nextWithoutTotal: -4,
  nextBareNumber: -2.2,
  /** The same for numbers that go through a whole file. */
  nextInFile: -0.4,
  /** A second page after one without a number: many first pages bear none. */
  secondNumber: -2.4,
  bareSecondNumber: -1,
  /** Neighbours of one record in another order: same total, numbers one apart the other way. */
  swappedNumber: -2.4,
  /** The number does not follow: a page is missing, or another record begins on its second page. */
  brokenNumber: 1,
  /** The page before was the last of those that it counts. */
  afterLastOf: 2.6,
  /** The page before counts more pages than it is, and this page has no number. */
  beforeLastOf: -0.6,
  /** Nothing at the top that records begin with: title, letterhead, salutation, who it is about. */
  noOpening: -1.4,
  /** The first line is a short "Re: …", and no title or letterhead follows. */
  runningHead: -0.8,
  /** A numbered list goes on from the page before. */
  listGoesOn: -2,
  /** It says that it is continued, under another title than that of the page before. */
  otherRunningTitle: 4,
  /** A few large words on an empty sheet. */
  divider: 2.5,
  letterhead: 0.9,
  /** The name of an office, or a large line, without the rest of a letterhead. */
  headline: 0.5,
  /** The letterhead differs from that of the page before. */
  otherLetterhead: 1,
  salutation: 2,
  /** Each label of who the record is about, from the third on. */
  identity: 0.3,
  saysContinued: -3,
  goesOnInSentence: -1.8,
  beforeSaysContinued: -2.5,
  beforeBreaksOff: -1.2,
  /** The page before ends as letters and notes do. */
  beforeCloses: 1.5,
  /** The page before ends high above its bottom; it is full to the bottom without a closing. */
  beforeEndsHigh: 0.7,
  beforeIsFull: -0.5,
  /** The first rows repeat those of the page before, and no title stands among them. */
  sameHead: -1.6,
  /** They repeat, with the same numbers, title and all. */
  sameHeadAndNumbers: -0.8,
  /** The day that the head of the page gives is that of the page before; is another. */
  sameDay: -0.9,
  otherDay: 1.2,
  /** Consecutive pages of one call; another call; the first page of a call. */
  sameFax: -0.3,
  otherFax: 0.9,
  firstOfFax: 0.6,
  /** Size of the letters, margin, or whether the page was scanned, differ. */
  otherSize: 0.6,
  otherMargin: 0.3,
  otherSource: 0.7,
  /** Blank pages lie between. */
  afterBlank: 0.5,
} as const;

/** More labels of who the record is about say no more. */
export const MOST_IDENTITY = 6;

/** What a page may hold of evidence for types in all: wording adds up, but never to certainty. */
export const MOST_TYPE_EVIDENCE = 9;
/** A page in the middle of a record tells less of its type: reports quote others. */
export const INNER_PAGE = 0.35;
/** And can speak no more than this against the type that the record has. */
export const MOST_AGAINST = 3;
/** Titles add to the wording so much; the second best of a type so little. */
export const SECOND_TITLE = 0.3;

/** Share of each type in files as they come; what is not known of a page falls back to these. */
export const TYPE_SHARES: Readonly<Record<RecordType, number>> = {
  application: 0.02,
  'ur-decision': 0.06,
  rfa: 0.06,
  'progress-report': 0.23,
  'first-report': 0.02,
  consultation: 0.06,
  'operative-report': 0.03,
  imaging: 0.07,
  laboratory: 0.06,
  'therapy-note': 0.17,
  'medical-legal': 0.03,
  'prior-imr': 0.01,
  correspondence: 0.09,
  'fax-cover': 0.04,
  other: 0.05,
};
