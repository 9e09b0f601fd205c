import { RECORD_TYPE_TITLES, type RecordType } from './record-type.ts';
import type { FitRule } from './split/fit.ts';
import type { StartRule } from './split/observations.ts';
import type { AuthorRole } from './tables/author-labels.ts';
import type { DateLabel } from './tables/date-labels.ts';

/** What a rule saw, in a sentence. */
const STARTS: Readonly<Record<StartRule, string>> = {
  prior: 'A record has two or three pages as a rule.',
  title: 'A title stands at the top.',
  firstNumber: 'The page is numbered as the first.',
  bareFirstNumber: 'A 1 stands where pages are numbered.',
  nextNumber: 'The page number follows that of the page before.',
  nextWithoutTotal: 'The page number follows that of the page before.',
  nextBareNumber: 'A number follows that of the page before.',
  nextInFile: 'The numbers of the whole file go on.',
  secondNumber: 'The page is numbered as the second.',
  bareSecondNumber: 'A 2 stands where pages are numbered.',
  swappedNumber: 'The page number belongs to the same count as that of the page before, in another order.',
  brokenNumber: 'The page number does not follow that of the page before.',
  afterLastOf: 'The page before is numbered as the last of its record.',
  beforeLastOf: 'The page before is not numbered as the last of its record.',
  noOpening: 'Nothing at the top opens a record: no title, letterhead, salutation or names.',
  runningHead: 'The first line is a short heading, as pages have that go on.',
  listGoesOn: 'A numbered list goes on from the page before.',
  otherRunningTitle: 'The page says that it is continued, under another title than that of the page before.',
  divider: 'A few large words on an otherwise empty sheet.',
  letterhead: 'A letterhead stands at the top.',
  headline: 'A headline or the name of an office stands at the top.',
  otherLetterhead: 'The letterhead is not that of the page before.',
  salutation: 'A letter is opened.',
  identity: 'The top says whom the record is about.',
  saysContinued: 'The page says that it is continued.',
  goesOnInSentence: 'The text begins in the middle of a sentence.',
  beforeSaysContinued: 'The page before says that it goes on.',
  beforeBreaksOff: 'The page before ends in the middle of a sentence.',
  beforeCloses: 'The page before ends with a signature or a closing.',
  beforeEndsHigh: 'The page before ends high above its bottom.',
  beforeIsFull: 'The page before is full to its bottom.',
  sameHead: 'The first lines repeat those of the page before.',
  sameHeadAndNumbers: 'The first lines repeat those of the page before, numbers and all.',
  sameDay: 'The top gives the day of the page before.',
  otherDay: 'The top gives another day than the page before.',
  sameFax: 'The page came in the same fax as the page before.',
  otherFax: 'The page came in another fax than the page before.',
  firstOfFax: 'The page is the first of a fax.',
  otherSize: 'The letters have another size than on the page before.',
  otherMargin: 'The margin is another than on the page before.',
  otherSource: 'One of the two pages is a scan, the other is not.',
  afterBlank: 'Blank pages lie between it and the page before.',
};

const JOINS: Readonly<Record<FitRule, string>> = {
  nextNumber: 'This page has the number that the record lacks.',
  secondPage: 'This page is numbered as the second; the record has only one without a number.',
  sameTotal: 'Both count the same number of pages.',
  otherTotal: 'They count different numbers of pages.',
  numberTaken: 'The record has a page of that number already.',
  sameDay: 'The day of the record stands on this page.',
  otherDay: 'The page gives another day.',
  sameFax: 'Both came in one fax.',
  otherFax: 'They came in different faxes.',
  faxNeighbours: 'They follow each other in the fax.',
  sameLook: 'Both are set alike.',
  otherSize: 'The letters have different sizes.',
  sameHead: 'The head repeats that of the record.',
  sameTitle: 'Both bear the same title.',
  neighbours: 'The page lies beside the record.',
  apart: 'Other records lie between.',
  closes: 'The record ends with a closing already.',
  unfinished: 'The last page of the record is full, and nothing closes it.',
  listGoesOn: 'A numbered list goes on from the record.',
  breaksOff: 'The record ends in the middle of a sentence.',
  otherType: 'The wording is that of another kind of record.',
};

const DATES: Readonly<Record<DateLabel, string>> = {
  service: 'labelled as date of service or visit',
  exam: 'labelled as date of examination',
  study: 'labelled as date of the study',
  collected: 'labelled as date of collection',
  procedure: 'labelled as date of the procedure',
  report: 'labelled as date of the report',
  plain: 'labelled as date',
  decision: 'labelled as date of the decision',
  review: 'labelled as date of a utilization review',
  statement: 'labelled as date of a statement',
  executed: 'labelled as day of execution or service',
  mailed: 'labelled as mailed, sent or delivered',
  request: 'labelled as date of the request',
  signed: 'labelled as day of signing',
  dictated: 'labelled as dictated or transcribed',
  printed: 'labelled as printed',
  faxed: 'labelled as faxed',
  received: 'labelled as received',
  assigned: 'labelled as assigned',
  birth: 'labelled as date of birth',
  injury: 'labelled as date of injury',
  appointment: 'labelled as an appointment or a deadline',
  ordered: 'labelled as ordered or prescribed',
  earlier: 'labelled as an earlier visit',
  work: 'labelled as a day of work or restrictions',
  span: 'part of a span of days',
  'other-record': 'the date of another record that is named',
  alone: 'alone on its line, as letters are dated',
  title: 'beside the title',
  text: 'within the text',
  loose: 'without a label',
};

const AUTHORS: Readonly<Record<AuthorRole, string>> = {
  signed: 'signed, or under a signature',
  author: 'labelled as who wrote or dictated it',
  provider: 'labelled as provider',
  surgeon: 'labelled as surgeon',
  reader: 'labelled as who read the study',
  therapist: 'labelled as therapist',
  reviewer: 'labelled as reviewer',
  requesting: 'labelled as requesting physician',
  director: 'labelled as director',
  examiner: 'labelled as claims examiner',
  sender: 'labelled as sender',
  ordering: 'labelled as ordering physician',
  referring: 'labelled as referring physician',
  recipient: 'addressed',
  copy: 'named for a copy',
  assistant: 'labelled as assisting',
  treating: 'labelled as treating physician',
  subject: 'of the person whom the record is about',
  foot: 'alone on a line below the text, as reports are signed',
  closing: 'under the closing',
  letterhead: 'in the letterhead',
  loose: 'named in passing',
};

export type ExplanationAbout = 'split' | 'type' | 'date' | 'author';

/** What a rule of an explanation is about, and what it saw, in a sentence. */
export function explainRule(rule: string, type: RecordType): { about: ExplanationAbout; says: string } {
  const [kind = '', ...rest] = rule.split('-');
  const name = rest.join('-');
  switch (kind) {
    case 'start':
      return { about: 'split', says: sentence(STARTS, name) };
    case 'join':
      return { about: 'split', says: sentence(JOINS, name) };
    case 'order':
      return { about: 'split', says: 'Its pages are put into the order of their numbers.' };
    case 'date':
      return { about: 'date', says: `A date ${sentence(DATES, name)}.` };
    case 'author':
      return { about: 'author', says: `A name ${sentence(AUTHORS, name)}.` };
    default: {
      const what = RECORD_TYPE_TITLES[type];
      const says = name === 'title' ? `A title of this type: ${what}.` : `Wording of this type: ${what}.`;
      return { about: 'type', says };
    }
  }
}

function sentence(sentences: Readonly<Record<string, string>>, name: string): string {
  return sentences[name] ?? 'Seen on the page.';
}
