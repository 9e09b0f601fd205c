import type { Citation } from '../../../shared/domain/basis.ts';
import { composeCitation } from '../../../shared/letter/basis-line.ts';
import { readCitation } from '../../../shared/letter/parse/read-citations.ts';

export interface PlaceForm {
  chapter: string;
  section: string;
}

export interface StudyForm {
  kind: 'study';
  author: string;
  title: string;
  journal: string;
  year: string;
  volume: string;
  pages: string;
}

/** A citation while it is being entered: every field may still be empty. */
export type CitationForm =
  | { kind: 'guideline'; title: string; edition: string; places: PlaceForm[] }
  | StudyForm
  | { kind: 'regulation'; law: string; section: string; title: string }
  | { kind: 'other'; text: string };

export const EMPTY_CITATION: CitationForm = {
  kind: 'guideline',
  title: 'Official Disability Guidelines (ODG)',
  edition: '',
  places: [{ chapter: '', section: '' }],
};

/** The form of a stored citation. */
export function citationForm(citation: Citation): CitationForm {
  switch (citation.kind) {
    case 'other':
      return { kind: 'other', text: citation.text };
    case 'guideline': {
      const { title, edition = '' } = citation;
      const places = citation.places.map(({ chapter, section = '' }) => ({ chapter, section }));
      return { kind: 'guideline', title, edition, places };
    }
    case 'study': {
      const { author = '', title, journal = '', year = '', volume = '', pages = '' } = citation;
      return { kind: 'study', author, title, journal, year, volume, pages };
    }
    case 'regulation': {
      const { law, section, title = '' } = citation;
      return { kind: 'regulation', law, section, title };
    }
  }
}

/** The citation that a form says so far; none while what names it is missing. */
export function citationOf(form: CitationForm): Citation[] {
  switch (form.kind) {
    case 'other': {
      const text = sentenceOf(form.text);
      return text === '' ? [] : [{ kind: 'other', text }];
    }
    case 'guideline': {
      const title = form.title.trim();
      const places = form.places
        .filter(({ chapter }) => chapter.trim() !== '')
        .map(({ chapter, section }) => ({ chapter: sentenceOf(chapter), ...filled('section', section) }));
      return title === '' ? [] : [{ kind: 'guideline', title, ...filled('edition', form.edition), places }];
    }
    case 'study': {
      const title = sentenceOf(form.title);
      if (title === '') return [];
      const year = /^\d{4}$/.test(form.year.trim()) ? { year: form.year.trim() } : {};
      return [
        {
          ...{ kind: 'study', ...filled('author', form.author), title },
          ...filled('journal', form.journal),
          ...{ ...year, ...filled('volume', form.volume), ...filled('pages', form.pages) },
        },
      ];
    }
    case 'regulation': {
      const [law, section] = [form.law.trim(), sentenceOf(form.section)];
      const isNamed = law !== '' && section !== '';
      return isNamed ? [{ kind: 'regulation', law, section, ...filled('title', form.title) }] : [];
    }
  }
}

/** The field, unless there is nothing in it. */
function filled<K extends string>(name: K, typed: string): Partial<Record<K, string>> {
  const text = sentenceOf(typed);
  const field: Partial<Record<K, string>> = {};
  if (text !== '') field[name] = text;
  return field;
}

/**
 * The citation as one of another kind: what it prints is read again, and what does not fit the kind's fields is its name.
 */
export function asKind(form: CitationForm, kind: CitationForm['kind']): CitationForm {
  const text = textOf(form);
  const read = citationForm(readCitation(text));
  if (read.kind === kind) return read;
  switch (kind) {
    case 'other':
      return { kind, text };
    case 'guideline':
      return { kind, title: text, edition: '', places: [{ chapter: '', section: '' }] };
    case 'study':
      return { kind, author: '', title: text, journal: '', year: '', volume: '', pages: '' };
    case 'regulation':
      return { kind, law: text, section: '', title: '' };
  }
}

/** What a citation says so far; what comes filled in, and was not changed, is not carried into another kind. */
function textOf(form: CitationForm): string {
  if (JSON.stringify(form) === JSON.stringify(EMPTY_CITATION)) return '';
  const [citation] = citationOf(form);
  if (citation !== undefined) return composeCitation(citation);
  return form.kind === 'regulation' ? `${form.law} ${form.section}`.trim() : '';
}

/** The fields that a free text parts into; undefined for one of no known form. */
export function partedFrom(text: string): CitationForm | undefined {
  const read = readCitation(sentenceOf(text));
  return read.kind === 'other' ? undefined : citationForm(read);
}

/** The letter sets the full stop of a guideline line itself; one that was typed would print twice. */
export function sentenceOf(text: string): string {
  return text.trim().replace(/(?<!\b(?:al|etc|vol|no|pp?))\.$/i, '');
}
