import type { Basis, Citation, GuidelineCitation, MtusChapter } from '../domain/basis.ts';

/**
 * What two bases cite, as one: sections of one chapter and edition stand together, and nothing stands twice. A line of a letter that
 * was read whole, or none, gives way to what is cited.
 */
export function mergeBases(one: Basis | undefined, other: Basis | undefined): Basis | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.kind === 'none' || one.kind === 'verbatim') return other.kind === 'none' ? one : other;
  if (other.kind === 'none' || other.kind === 'verbatim') return one;
  const citations = [...one.citations, ...other.citations].reduce(withCitation, []);
  const chapters = [one, other]
    .flatMap((basis) => (basis.kind === 'mtus' ? basis.chapters : []))
    .reduce(withChapter, []);
  const texts = [one.otherGuidelines, other.otherGuidelines].filter((text) => text !== undefined);
  const more = texts.length === 0 ? {} : { otherGuidelines: [...new Set(texts)].join('; ') };
  return chapters.length === 0
    ? { kind: 'outside', citations, ...more }
    : { kind: 'mtus', chapters, citations, ...more };
}

function withChapter(all: MtusChapter[], chapter: MtusChapter): MtusChapter[] {
  const isSame = (one: MtusChapter) =>
    one.title === chapter.title && one.year === chapter.year && one.pages === chapter.pages;
  if (!all.some(isSame)) return [...all, chapter];
  return all.map((one) =>
    isSame(one) ? { ...one, sections: [...new Set([...one.sections, ...chapter.sections])] } : one,
  );
}

function withCitation(all: Citation[], citation: Citation): Citation[] {
  const isSame = (one: Citation): one is GuidelineCitation =>
    one.kind === 'guideline' &&
    citation.kind === 'guideline' &&
    one.title === citation.title &&
    one.edition === citation.edition;
  if (citation.kind !== 'guideline' || !all.some(isSame)) return distinct([...all, citation]);
  return all.map((one) =>
    isSame(one) ? { ...one, places: distinct([...one.places, ...citation.places]) } : one,
  );
}

function distinct<T extends object>(list: readonly T[]): T[] {
  return [...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values()];
}
