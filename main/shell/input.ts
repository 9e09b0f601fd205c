import type { Contract } from '../../shared/contracts/contract.ts';
import { AppError } from '../../shared/errors.ts';

/** Parses what the page sent by its contract. Throws Invalid with the path of the first field at fault. */
export function parseInput(contract: Contract, input: unknown): unknown {
  const parsed = contract.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = fieldPath(issue?.path ?? []);
  const where = path === '' ? 'What was entered' : `The field ${path}`;
  throw new AppError(
    'Invalid',
    'invalid-input',
    `${where} is not as expected: ${issue?.message ?? 'unknown'}.`,
    {
      path,
    },
  );
}

/** `['items', 0, 'bases']` as `items[0].bases`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
