import type { ImrCase } from '../../domain/case.ts';
import { undocumentedCriteria } from '../checklist/undocumented-criteria.ts';
import { absenceClaims } from './absence-claims.ts';

/** The searches of the records that the check of a case asks for, each once, in a fixed order. */
export function searchesOf(imrCase: ImrCase): string[] {
  const asked = [...absenceClaims(imrCase), ...undocumentedCriteria(imrCase)];
  return [...new Set(asked.map(({ query }) => query))].sort();
}
