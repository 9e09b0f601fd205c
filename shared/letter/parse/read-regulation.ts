import type { RegulationCitation } from '../../domain/basis.ts';
import { LAW_NAMES } from '../../domain/guideline-names.ts';

const NAMES = [...LAW_NAMES].sort((one, other) => other.length - one.length);
/** `9792.24.2`, `§ 4610.5(c)(2)`, `section 4600`. */
const SECTION =
  /^((?:§{1,2} ?|[Ss]ections? )?\d{1,5}(?:\.\d{1,3}){0,4}(?:\([a-z0-9]{1,4}\)){0,5})(?:, (.+))?$/;

/** Reads a section of a law that is known by name; undefined for another text. */
export function readRegulation(text: string): RegulationCitation | undefined {
  const law = NAMES.find((name) => text.startsWith(`${name} `));
  const match = law === undefined ? null : SECTION.exec(text.slice(law.length + 1));
  if (law === undefined || match === null) return undefined;
  const [, section = '', title] = match;
  return title === undefined
    ? { kind: 'regulation', law, section }
    : { kind: 'regulation', law, section, title };
}
