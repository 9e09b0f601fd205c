import type { Basis } from '../domain/basis.ts';
import type { GuidelineChapter, GuidelinePack, GuidelineSection } from './pack.ts';

/**
 * A section, or a chapter as a whole, as the basis of a decision: what the letter's grammar prints and reads again.
 * A law's chapter is cited by its sections alone; without one it stands as words.
 */
export function basisOf(
  pack: Pick<GuidelinePack, 'edition' | 'citation'>,
  chapter: Pick<GuidelineChapter, 'title' | 'edition'>,
  section?: Pick<GuidelineSection, 'title' | 'number'>,
): Basis {
  const edition = chapter.edition ?? pack.edition;
  const name = section === undefined ? undefined : (section.number ?? section.title);
  switch (pack.citation.kind) {
    case 'mtus': {
      const sections = section === undefined ? [] : [section.title];
      return { kind: 'mtus', chapters: [{ title: chapter.title, year: edition, sections }], citations: [] };
    }
    case 'guideline': {
      const place = { chapter: chapter.title, ...(name === undefined ? {} : { section: name }) };
      const { title } = pack.citation;
      return { kind: 'outside', citations: [{ kind: 'guideline', title, edition, places: [place] }] };
    }
    case 'regulation': {
      if (name === undefined) return { kind: 'outside', citations: [{ kind: 'other', text: chapter.title }] };
      return { kind: 'outside', citations: [{ kind: 'regulation', law: chapter.title, section: name }] };
    }
  }
}
