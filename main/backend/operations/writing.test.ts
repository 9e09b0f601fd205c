import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText, richTextFrom } from '../../../shared/domain/rich-text.ts';
import { SHIPPED_SNIPPETS } from '../../../shared/writing/shipped-snippets.ts';
import { openDesk, type TestDesk } from '../testing/desk.ts';
import { inFiles } from '../testing/traces.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

describe('words of the reviewer’s own', () => {
  it('are added once, listed by the alphabet, and taken out', async () => {
    const { writing } = desk.client;
    for (const word of ['telerehab', 'Exampleton', 'telerehab']) await writing.addWord({ word });
    expect(await writing.words({})).toEqual(['Exampleton', 'telerehab']);
    await writing.removeWord({ word: 'telerehab' });
    await writing.removeWord({ word: 'telerehab' });
    expect(await writing.words({})).toEqual(['Exampleton']);
  });

  it('are kept encrypted', async () => {
    await desk.client.writing.addWord({ word: 'Tangerineton' });
    expect(inFiles(desk, ['Tangerineton'])).toEqual([]);
  });

  it.each(['', '12', 'two words', 'x'.repeat(61), '<b>'])('are words: not "%s"', async (word) => {
    await expect(desk.client.writing.addWord({ word })).rejects.toMatchObject({ kind: 'Invalid' });
  });
});

describe('snippets', () => {
  it('are the reviewer’s own and those of the program, which stay as they are', async () => {
    const { snippets } = desk.client;
    const { id } = await snippets.save({ name: 'mine', text: 'One {item}' });
    await snippets.save({ id, name: 'my-own', text: 'Two' });
    expect(await snippets.list({})).toEqual([
      { id, name: 'my-own', text: 'Two', shipped: false },
      ...SHIPPED_SNIPPETS,
    ]);
    const shipped = SHIPPED_SNIPPETS[0]?.id ?? '';
    await expect(snippets.save({ id: shipped, name: 'x', text: 'x' })).rejects.toMatchObject({
      code: 'shipped-snippet',
    });
    await expect(snippets.remove({ id: shipped })).rejects.toMatchObject({ code: 'shipped-snippet' });
    await snippets.remove({ id });
    await expect(snippets.remove({ id })).rejects.toMatchObject({ code: 'no-snippet' });
    await expect(snippets.save({ id, name: 'x', text: 'x' })).rejects.toMatchObject({ code: 'no-snippet' });
  });

  it('have a name of their own each', async () => {
    const { snippets } = desk.client;
    const { id } = await snippets.save({ name: 'mine', text: 'One' });
    await expect(snippets.save({ name: 'mine', text: 'Two' })).rejects.toMatchObject({
      code: 'snippet-name',
    });
    await snippets.save({ id, name: 'mine', text: 'Three' });
    await expect(snippets.save({ name: 'With Space', text: 'x' })).rejects.toMatchObject({ kind: 'Invalid' });
  });
});

describe('earlier texts', () => {
  it('are those that were written over, the latest first, of the field that is asked for', async () => {
    const { cases, writing } = desk.client;
    const { caseId } = await cases.create({});
    const { item } = await cases.addItem({ caseId });
    const texts = ['First.', 'Second.'];
    for (const [revision, text] of texts.entries())
      await cases.write({ caseId, revision, change: { field: 'summary', value: richTextFrom(text) } });
    const request = (revision: number, value: string) =>
      cases.write({ caseId, revision, change: { field: 'item.request', item, value } });
    await request(0, 'MRI');
    await request(1, 'MRI of the knee');
    // An empty text is none to go back to.
    const kept = await writing.revisions({ caseId, field: 'summary' });
    expect(kept.map(({ text }) => plainText(text))).toEqual(['First.']);
    const asked = await writing.revisions({ caseId, field: 'item.request', item });
    expect(asked).toHaveLength(1);
    await expect(writing.revisions({ caseId: 'none', field: 'summary' })).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });
});
