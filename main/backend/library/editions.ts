import type { GuidelinePack, GuidelineSection } from '../../../shared/guidelines/pack.ts';
import { canonicalJson } from '../audit/canonical-json.ts';

/** How a pack differs from another: sections by their keys. */
export interface EditionDifference {
  /** Only in the first. */
  added: number;
  /** Only in the other. */
  removed: number;
  /** In both, with other content. */
  changed: number;
}

type Named = Pick<GuidelinePack, 'id' | 'title' | 'publisher'>;

/** Whether two packs are editions of one source: they have the same id, or publisher and title. */
export function isSameWork(one: Named, other: Named): boolean {
  const name = ({ title, publisher }: Named) => `${publisher}\n${title}`.toLowerCase();
  return one.id === other.id || name(one) === name(other);
}

export function differenceOf(pack: GuidelinePack, other: GuidelinePack): EditionDifference {
  const now = sectionsOf(pack);
  const before = sectionsOf(other);
  const both = [...now].filter(([key]) => before.has(key));
  return {
    added: now.size - both.length,
    removed: before.size - both.length,
    changed: both.filter(([key, section]) => before.get(key) !== section).length,
  };
}

/** A section's own content and its chapter's name: where it stands is part of how it is cited. */
function sectionsOf({ chapters }: GuidelinePack): ReadonlyMap<string, string> {
  const all = chapters.flatMap(({ title, sections }): [string, string][] =>
    sections.map((section: GuidelineSection) => [section.id, canonicalJson({ chapter: title, section })]),
  );
  return new Map(all);
}
