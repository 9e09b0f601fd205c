import { CASE_SCHEMA, type CaseBlock, caseSchema, type ImrCase } from '../domain/case.ts';
import { type DisputedItem, itemSchema } from '../domain/item.ts';
import { richTextFrom } from '../domain/rich-text.ts';

/** Builds cases for tests: complete and free of findings unless told otherwise. */
export class CaseBuilder {
  private readonly value: ImrCase;

  constructor() {
    this.value = caseSchema.parse({
      schema: CASE_SCHEMA,
      id: 'case-1',
      profile: { id: 'posted-2016', version: 1 },
      credentials: { licensure: ['California'], specialties: ['Orthopedic Surgery'] },
      summary: richTextFrom('The injured worker is a 50 year old male with knee pain.'),
    });
  }

  with(changes: Partial<ImrCase>): this {
    Object.assign(this.value, changes);
    return this;
  }

  withCaseBlock(changes: Partial<CaseBlock> = {}): this {
    this.value.caseBlock = {
      caseNumber: 'CM17-0000001',
      dateAssigned: { iso: '2017-01-24' },
      dateOfInjury: { iso: '2016-11-09' },
      decisionDate: { iso: '2017-02-22' },
      urDenialDate: { iso: '2017-01-14' },
      priority: 'Standard',
      applicationReceived: { iso: '2017-01-18' },
      ...changes,
    };
    return this;
  }

  /** Adds a decided item; ids count up from `item-1`. */
  withItem(changes: Partial<DisputedItem> = {}): this {
    const item = itemSchema.parse({
      id: `item-${this.value.items.length + 1}`,
      request: 'MRI of the right knee',
      bases: {
        administrator: { kind: 'none' },
        reviewer: {
          kind: 'mtus',
          chapters: [{ title: 'Knee Complaints', year: '2004', sections: ['Imaging'] }],
        },
      },
      outcome: 'upheld',
      rationale: richTextFrom('The request is not medically necessary.'),
      ...changes,
    });
    this.value.items.push(item);
    return this;
  }

  build(): ImrCase {
    return caseSchema.parse(structuredClone(this.value));
  }
}

/** A case with one decided item is `aCase().withItem().build()`. */
export function aCase(): CaseBuilder {
  return new CaseBuilder();
}
