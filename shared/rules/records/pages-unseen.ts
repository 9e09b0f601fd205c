import type { ImrCase } from '../../domain/case.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { excerptIn } from '../excerpt.ts';
import { type Found, listPages, notChecked, type Rule } from '../finding.ts';
import { namePlace } from '../place-names.ts';
import { type ReadText, readItems, readSummary } from '../texts/read-texts.ts';
import { namedIn } from './named-in-letter.ts';
import type { SeenInput, UnseenRecord } from './seen.ts';

const NOT_AT_HAND = 'are not at hand.';

/** Pages of the records that were never in view, by record. */
export const pagesUnseen: Rule = {
  id: 'pages-unseen',
  severity: 'note',
  source: '8 CCR 9792.10.6(d): the documents reviewed are stated; Bowen: what nobody opened was overlooked',
  check: ({ records }) => {
    const seen = records?.seen();
    if (seen === undefined || seen.pages === 0) {
      return notChecked(`Which pages were never in view was not looked for: the records ${NOT_AT_HAND}`);
    }
    if (seen.unseen === 0) return [];
    return [
      {
        message: messageOf(seen),
        action: 'Look at them, or dismiss this with the reason why they need not be read.',
        place: { field: 'records' },
        pages: listPages(
          seen.records.map((record) => ({ ...record.next, record: record.name, words: pagesOf(record) })),
        ),
        // Who looks on has not to dismiss it anew; another record in the file is another matter.
        about: `pages ${seen.pages}`,
      },
    ];
  },
};

function messageOf({ pages, unseen }: SeenInput): string {
  if (unseen === pages) return `None of the ${pages} pages of the records was ever in view.`;
  const of = `${unseen === 1 ? 'One' : unseen} of the ${pages} pages`;
  return `${of} of the records ${unseen === 1 ? 'was' : 'were'} never in view.`;
}

/** "3 of its 5 pages not seen". */
function pagesOf({ pages, unseen }: UnseenRecord): string {
  if (unseen < pages) return `${unseen} of its ${pages} pages not seen`;
  return pages === 1 ? 'not seen' : `none of its ${pages} pages seen`;
}

/** A text rests on a record that was never in view: by a citation, or by its kind and day. */
export const citedUnseen: Rule = {
  id: 'cited-page-unseen',
  severity: 'warning',
  source: 'Gonzalez-Ornelas and McAtee (2015): findings of fact that the file does not bear out are reversed',
  check: ({ imrCase, records }) => {
    const seen = records?.seen();
    if (seen === undefined || seen.pages === 0) {
      return notChecked(
        `Whether what the letter cites was in view was not looked for: the records ${NOT_AT_HAND}`,
      );
    }
    if (seen.unseen === 0) return [];
    return textsOf(imrCase).flatMap(({ read, rich }): Found[] => {
      const at = [...citationsUnseen(rich, read, seen), ...recordsUnseen(read, seen)];
      if (at.length === 0) return [];
      return [
        {
          message: `${namePlace(imrCase, read.place)} rests on ${at.length === 1 ? 'a page' : `${at.length} pages`} of the records that ${at.length === 1 ? 'was' : 'were'} never in view.`,
          action: 'Look at the page, and see that it says so.',
          place: read.place,
          excerpts: at.map(({ start, end }) => excerptIn(read, start, end)),
          pages: listPages(
            at.flatMap(({ record }) =>
              record === undefined ? [] : [{ ...record.next, record: record.name, words: pagesOf(record) }],
            ),
          ),
        },
      ];
    });
  },
};

function textsOf(imrCase: ImrCase): { read: ReadText; rich: RichText }[] {
  return [
    { read: readSummary(imrCase), rich: imrCase.summary },
    ...readItems(imrCase).map(({ item, rationale }) => ({ read: rationale, rich: item.rationale })),
  ];
}

interface Resting {
  start: number;
  end: number;
  record?: UnseenRecord;
}

/** Sentences that cite evidence of a page that was never in view. */
function citationsUnseen(rich: RichText, { sentences, text }: ReadText, seen: SeenInput): Resting[] {
  const found: Resting[] = [];
  let at = 0;
  for (const { content } of rich) {
    for (const inline of content) {
      if ('text' in inline) at += inline.text.length;
      else if (seen.unseenEvidence.has(inline.evidence)) {
        const sentence = sentences.findLast(({ start }) => start < at) ?? { start: 0, end: text.length };
        if (!found.some(({ start }) => start === sentence.start))
          found.push({ start: sentence.start, end: sentence.end });
      }
    }
    at += 1;
  }
  return found;
}

/** Records that the text names, and of which no page was in view. */
function recordsUnseen(read: ReadText, seen: SeenInput): Resting[] {
  return namedIn(read).flatMap(({ types, iso, start, end }): Resting[] => {
    const ofDay = seen.records.filter(({ type, date }) => date === iso && types.includes(type));
    const [record] = ofDay;
    return record !== undefined && ofDay.every(({ unseen, pages }) => unseen === pages)
      ? [{ start, end, record }]
      : [];
  });
}
