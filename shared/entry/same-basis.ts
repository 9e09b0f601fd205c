import type { Basis } from '../domain/basis.ts';

/** Whether both sides rest on the same, however a letter that was read words it. */
export function isBasisEqual(one: Basis, other: Basis): boolean {
  return JSON.stringify(cited(one)) === JSON.stringify(cited(other));
}

function cited(basis: Basis): unknown {
  if (basis.kind === 'none' || basis.kind === 'verbatim') return [basis.kind, basis.asRead ?? ''];
  const chapters = basis.kind === 'mtus' ? basis.chapters : [];
  return [
    ...chapters.map(({ title, year, sections, pages = '' }) => [title, year, sections, pages]),
    ...basis.citations.map(({ lead: _lead, ...citation }) => Object.entries(citation).sort(byName)),
    basis.otherGuidelines ?? '',
  ];
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
