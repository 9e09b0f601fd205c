import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Party } from '../../../shared/domain/case.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';

const employee: Party = { role: 'employee', name: 'Rosalind Quillfeather' };
let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function addCase(summary: string): Promise<string> {
  const value = aCase()
    .withCaseBlock()
    .withItem()
    .with({ parties: [employee], summary: richTextFrom(summary) })
    .build();
  const path = join(desk.folder, 'case.json');
  writeFileSync(path, JSON.stringify(value));
  return (await desk.client.cases.importJsonFrom({ path })).caseId;
}
const path = (): string => join(desk.folder, 'letter.docx');
const exported = (caseId: string, copy: 'posted' | 'served', draft = false) =>
  desk.client.letter.exportTo({ caseId, copy, draft, path: path() });

describe('a posted copy', () => {
  it('does not leave with an identifier in it, not even as a draft', async () => {
    const caseId = await addCase('Ms. Quillfeather has knee pain.');
    const refused = { kind: 'Precondition', code: 'identifiers-in-posted-copy' };
    await expect(exported(caseId, 'posted')).rejects.toMatchObject(refused);
    await expect(exported(caseId, 'posted', true)).rejects.toMatchObject(refused);
    await expect(desk.client.letter.prepareExport({ caseId, copy: 'posted' })).rejects.toMatchObject(refused);
    expect(existsSync(path())).toBe(false);
    await exported(caseId, 'served');
    expect(existsSync(path())).toBe(true);
  });

  it('leaves with what may be one: that is for the reviewer to judge', async () => {
    await exported(await addCase('He was seen by Dr. Poe.'), 'posted');
    expect(existsSync(path())).toBe(true);
  });

  it('names no reviewer of this vault', async () => {
    const reviewer = { name: 'Quentin Zabrisky', reviewerNumber: '', licences: [], specialties: [] };
    await desk.client.reviewer.save(reviewer);
    const caseId = await addCase('As Zabrisky holds.');
    await expect(exported(caseId, 'posted')).rejects.toMatchObject({ code: 'identifiers-in-posted-copy' });
  });
});
