import { randomUUID } from 'node:crypto';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';

/** A case that has no finding: one item upheld, one overturned. */
export function completeCase(changes: Partial<ImrCase> = {}): ImrCase {
  return aCase()
    .withCaseBlock()
    .withItem()
    .withItem({
      request: 'Physical therapy 2x4',
      outcome: 'overturned',
      rationale: richTextFrom('The request is medically necessary.'),
    })
    .with({ id: randomUUID(), ...changes })
    .build();
}
