import type { Basis, Citation, MtusChapter } from '../../../shared/domain/basis.ts';
import { type CitationForm, citationForm, citationOf, EMPTY_CITATION, sentenceOf } from './citation-form.ts';

export interface ChapterForm {
  title: string;
  year: string;
  sections: string[];
  pages: string;
}

/** A basis while it is being entered: every field may still be empty. */
export interface BasisForm {
  kind: 'unset' | Basis['kind'];
  chapters: ChapterForm[];
  citations: CitationForm[];
  otherGuidelines: string;
  grammar: '2015' | '2016' | undefined;
  /** Of the kind `verbatim`: the line as it stood in a letter that was read. */
  asRead: string;
}

export const EMPTY_CHAPTER: ChapterForm = { title: '', year: '', sections: [], pages: '' };
export const UNSET_BASIS: BasisForm = {
  kind: 'unset',
  chapters: [],
  citations: [],
  otherGuidelines: '',
  grammar: undefined,
  asRead: '',
};

/** The form of a stored basis. */
export function formOf(basis: Basis | undefined): BasisForm {
  if (basis === undefined) return UNSET_BASIS;
  if (basis.kind === 'none') return { ...UNSET_BASIS, kind: 'none' };
  if (basis.kind === 'verbatim') return { ...UNSET_BASIS, kind: 'verbatim', asRead: basis.asRead };
  return {
    ...UNSET_BASIS,
    kind: basis.kind,
    chapters:
      basis.kind === 'mtus'
        ? basis.chapters.map((chapter) => ({ ...chapter, pages: chapter.pages ?? '' }))
        : [],
    citations: basis.citations.map(citationForm),
    otherGuidelines: basis.otherGuidelines ?? '',
    grammar: basis.grammar,
  };
}

/** The other kind chosen: what was entered stays, and the first thing to enter is there. */
export function withKind(form: BasisForm, kind: BasisForm['kind']): BasisForm {
  return {
    ...form,
    kind,
    chapters: kind === 'mtus' && form.chapters.length === 0 ? [EMPTY_CHAPTER] : form.chapters,
    citations: kind === 'outside' && form.citations.length === 0 ? [EMPTY_CITATION] : form.citations,
  };
}

/**
 * What a form says so far. Only what is complete counts, so that the letter never prints half a citation.
 * @returns the basis, null while there is none, and what is still missing in plain words
 */
export function basisOf(form: BasisForm): { basis: Basis | null; missing: string | undefined } {
  if (form.kind === 'unset') return { basis: null, missing: undefined };
  if (form.kind === 'none') return { basis: { kind: 'none' }, missing: undefined };
  if (form.kind === 'verbatim')
    return { basis: { kind: 'verbatim', asRead: form.asRead }, missing: undefined };
  const chapters = form.chapters.flatMap(chapterOf);
  const citations = form.citations.flatMap(citationOf);
  const otherGuidelines = sentenceOf(form.otherGuidelines);
  const rest = {
    citations,
    ...(otherGuidelines === '' ? {} : { otherGuidelines }),
    ...(form.grammar === undefined ? {} : { grammar: form.grammar }),
  };
  if (form.kind === 'mtus') {
    const missing =
      chapters.length < form.chapters.length ? 'a chapter and its year' : incomplete(form, citations);
    return chapters.length === 0
      ? { basis: null, missing: 'a chapter and its year' }
      : { basis: { kind: 'mtus', chapters, ...rest }, missing };
  }
  return citations.length === 0
    ? { basis: null, missing: 'a citation' }
    : { basis: { kind: 'outside', ...rest }, missing: incomplete(form, citations) };
}

function incomplete(form: BasisForm, citations: readonly Citation[]): string | undefined {
  return citations.length < form.citations.length ? 'the name or title of a citation' : undefined;
}

function chapterOf({ title, year, sections, pages }: ChapterForm): MtusChapter[] {
  if (title.trim() === '' || !/^\d{4}$/.test(year.trim())) return [];
  return [
    {
      title: title.trim(),
      year: year.trim(),
      sections: sections.map(sentenceOf).filter((section) => section !== ''),
      ...(pages.trim() === '' ? {} : { pages: pages.trim() }),
    },
  ];
}
