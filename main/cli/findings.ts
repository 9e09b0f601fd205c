import type { ImrCase } from '../../shared/domain/case.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { pathOfPlace } from '../../shared/rules/place-names.ts';

/**
 * A finding on one line: severity, message, what to do, source, and the place by its path in `imr-case/1`, with the
 * range of the words at fault where it is words.
 */
export function findingLine(imrCase: ImrCase, finding: Finding): string {
  const { severity, message, action, source, place, excerpts = [] } = finding;
  const places =
    excerpts.length === 0
      ? pathOfPlace(imrCase, place)
      : excerpts.map(({ path, start, end }) => `${path}:${start}-${end}`).join(', ');
  return `${severity}: ${message} ${action} [${source}] at ${places}`;
}
