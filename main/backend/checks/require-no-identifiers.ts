import { AppError } from '../../../shared/errors.ts';
import type { RuleInput } from '../../../shared/rules/finding.ts';
import { blockingIdentifiers } from '../../../shared/rules/identifiers/index.ts';
import { checkCase } from '../../../shared/rules/index.ts';

/**
 * A posted copy is public: it does not leave with an identifier in it, not even as a draft.
 * @throws AppError Precondition `identifiers-in-posted-copy`
 */
export function requireNoIdentifiers(input: RuleInput): void {
  if (input.copy !== 'posted') return;
  const found = blockingIdentifiers(checkCase(input).findings);
  if (found.length === 0) return;
  const count = found.length === 1 ? 'an identifier' : `${found.length} identifiers`;
  const message = `The posted copy cannot leave: the check found ${count} in it. Take them out; the check shows where.`;
  throw new AppError('Precondition', 'identifiers-in-posted-copy', message);
}
