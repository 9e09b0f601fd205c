import { printDate } from '../domain/dates.ts';

/** What a citation says of the page that it leads to. */
export interface CitedPage {
  /** What its record is, in words; empty where it is of no kind known. */
  type: string;
  /** ISO day of its record. */
  date: string | undefined;
  /** The document's name as it was imported. */
  document: string;
  /** From 0. */
  page: number;
  /** Its Bates number, where it has one. */
  label?: string;
}

/** How a citation prints: `printed` between parentheses, `note` in a footnote. */
export interface CitationWords {
  printed: string;
  note: string;
}

const FILE_ENDING = /\.[a-z0-9]{1,5}$/i;

/**
 * A citation's words: `Progress report 12/03/2014, p. 12`, and with the document's name `Progress report, 12/03/2014,
 * Records of the clinic, page 12`. A page whose record has neither type nor date is cited by its document. A Bates number stands
 * behind the page: it is what others of the case go by.
 */
export function citationWords({ type, date, document, page, label = '' }: CitedPage): CitationWords {
  const day = date === undefined ? '' : printDate({ iso: date });
  const name = document.replace(FILE_ENDING, '');
  const number = label === '' ? `${page + 1}` : `${page + 1}, ${label}`;
  const record = [type, day].filter((word) => word !== '').join(' ');
  return {
    printed: `${record === '' ? name : record}, p. ${number}`,
    note: [type, day, name, `page ${number}`].filter((word) => word !== '').join(', '),
  };
}
