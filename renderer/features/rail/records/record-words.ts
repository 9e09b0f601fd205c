import type { Encounter } from '../../../../shared/contracts/encounters.ts';
import { printDate } from '../../../../shared/domain/dates.ts';
import { RECORD_TYPE_TITLES } from '../../../../shared/encounters/record-type.ts';
import { count } from '../../../lib/format.ts';

/** Below this, one in four of its kind is wrong: a person should look. */
const DOUBTFUL_BELOW = 0.75;

export function typeWord(record: Encounter): string {
  return RECORD_TYPE_TITLES[record.type.value];
}

/** `12/03/2014`; empty without a date. */
export function dateWord(record: Encounter): string {
  return record.date === null ? '' : printDate({ iso: record.date.iso });
}

/** `Jane Example, MD`; empty without an author. */
export function authorWord(record: Encounter): string {
  if (record.author === null) return '';
  const { name, credential } = record.author;
  return credential === null ? name : `${name}, ${credential}`;
}

/** Its title where that says more than its type does; empty otherwise. */
export function titleWord(record: Encounter): string {
  const title = record.title.value.trim();
  return title.toLowerCase() === typeWord(record).toLowerCase() ? '' : title;
}

export function pagesOfRecord(record: Encounter): number {
  return record.runs.reduce((sum, run) => sum + run.count, 0);
}

/** Its pages as their documents number them, from 1: `113–116`, `3, 7–9`. */
export function pagesWord(record: Encounter): string {
  return record.runs
    .map(({ first, count }) => (count === 1 ? `${first + 1}` : `${first + 1}–${first + count}`))
    .join(', ');
}

/** What the rules were not sure of, in words: `type, date`; empty when they were of everything. */
export function doubtWord({ type, date, author, split }: Encounter): string {
  const doubtful = [
    split.confidence < DOUBTFUL_BELOW && 'pages',
    type.confidence < DOUBTFUL_BELOW && 'type',
    date !== null && date.confidence < DOUBTFUL_BELOW && 'date',
    author !== null && author.confidence < DOUBTFUL_BELOW && 'author',
  ];
  return doubtful.filter((word) => word !== false).join(', ');
}

/** What a person set, in words: `type, date`; empty when that is nothing. */
export function byHandWord(record: Encounter): string {
  const { type, title, date, author, split } = record;
  const set = [
    split.byHand && 'pages',
    type.byHand && 'type',
    title.byHand && 'title',
    (date?.byHand ?? record.noDateByHand) && 'date',
    (author?.byHand ?? record.noAuthorByHand) && 'author',
  ];
  return set.filter((word) => word !== false).join(', ');
}

/** `3 pages not read yet`; empty when all are read. */
export function unreadWord(record: Encounter): string {
  return record.unread === 0 ? '' : `${count(record.unread, 'page')} not read`;
}

/** A short name: `Progress report, 12/03/2014`. */
export function nameOfRecord(record: Encounter): string {
  return [typeWord(record), dateWord(record)].filter((word) => word !== '').join(', ');
}
