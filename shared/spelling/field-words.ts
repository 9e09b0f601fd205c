import { DRUGS } from '../domain/facts/drugs/table/index.ts';
import { TERM_GROUPS } from '../domain/facts/terms.ts';

/**
 * The words of the tables by which facts are recognised: drugs by generic name and brand, treatments, tests, findings.
 * Not the drugs' other names: common misspellings are among them.
 */
export function fieldWords(): string[] {
  const names = [
    ...DRUGS.flatMap(({ generic, brands }) => [generic, ...brands]),
    ...TERM_GROUPS.flatMap(({ terms }) => terms),
  ];
  return names.flatMap((name) => name.split(/[^\p{L}'’]+/u)).filter((word) => word.length > 2);
}
