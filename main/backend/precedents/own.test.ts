import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contracts } from '../../../shared/contracts/registry.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { type SigningDesk, signingDesk } from '../testing/signing-desk.ts';
import { inPages, inTables } from '../testing/traces.ts';

let desk: SigningDesk;
let caseId: string;
/** A word that stands in one summary alone. */
const CANARY = 'tangerine';
const PARTY = 'Employee Quillfeather';
beforeEach(async () => {
  desk = await signingDesk();
  caseId = await desk.addCase({
    summary: richTextFrom(`The worker has pain of the knee. ${CANARY}.`),
    parties: [{ role: 'employee', name: PARTY }],
  });
});
afterEach(() => desk.close());

const search = async () => (await desk.client.precedents.search({ query: '' })).hits;
const ofOwn = async () => (await search()).map((hit) => [hit.origin, hit.caseId]);

describe('an own determination', () => {
  it('is among the past ones once it is signed, as its posted copy says it', async () => {
    expect(await search()).toEqual([]);
    await desk.sign(caseId);
    const { case: signed } = await desk.client.versions.read({ caseId, version: 1 });
    const hits = await search();
    expect(hits).toHaveLength(signed.items.length);
    expect(hits[0]).toMatchObject({ origin: 'own', caseId, number: signed.items.length });
    const letter = await desk.client.precedents.read({ letterId: hits[0]?.letterId ?? 0 });
    expect(letter.items.map(({ outcome }) => outcome)).toEqual(signed.items.map(({ outcome }) => outcome));
    expect(letter.summary).toContain(CANARY);
    await desk.client.vault.lock({});
    const tables = await inTables(desk, PARTY);
    expect(tables).toContain('determination');
    expect(tables.filter((name) => name.startsWith('precedent'))).toEqual([]);
  });

  it('is no precedent of its own case', async () => {
    await desk.sign(caseId);
    const [hit] = await search();
    const request = hit?.request ?? '';
    const like = async (of: string | null) =>
      (await desk.client.precedents.similar({ request, caseId: of })).groups.length;
    expect(await like(null)).toBeGreaterThan(0);
    expect(await like(caseId)).toBe(0);
  });

  it('gives way to the next version, and goes when its case is withdrawn', async () => {
    const { versions, cases, precedents } = desk.client;
    await desk.sign(caseId);
    const count = (await search()).length;
    const letterId = (await search())[0]?.letterId ?? 0;
    await versions.clarify({ caseId, question: 'Which knee?', receivedOn: '2026-12-01' });
    const change = {
      field: 'summary',
      value: richTextFrom('The worker has pain of the right knee.'),
    } as const;
    await cases.write({ caseId, revision: 0, change });
    await desk.sign(caseId);
    const hits = await search();
    expect(hits).toHaveLength(count);
    // Under the number of the version before: who has read that must read anew.
    expect(hits[0]?.letterId).toBe(letterId);
    expect(contracts.signing.complete.invalidates).toContain(contracts.precedents.read.name);
    const { summary } = await precedents.read({ letterId });
    expect(summary).toContain('right knee');
    await versions.withdraw({ caseId, reason: 'Settled.' });
    expect(await search()).toEqual([]);
    expect((await precedents.choices({})).choices).toEqual([]);
  });

  it('goes with its case without a trace', async () => {
    await desk.sign(caseId);
    const other = await desk.addCase();
    await desk.sign(other);
    await desk.client.cases.remove({ caseId });
    expect(new Set((await ofOwn()).flat())).toEqual(new Set(['own', other]));
    await desk.client.vault.lock({});
    expect(await inTables(desk, CANARY)).toEqual([]);
    expect(await inPages(desk, CANARY)).toBe(false);
  });

  it('that was signed before there were past determinations is kept with the next unlocking', async () => {
    await desk.sign(caseId);
    const before = await search();
    await desk.inDatabase((connection) =>
      connection.write((writer) => {
        writer.run('DELETE FROM precedent_letter');
        writer.run('DELETE FROM precedent_facet');
      }),
    );
    expect((await search()).map(({ request }) => request)).toEqual(before.map(({ request }) => request));
    expect(await ofOwn()).toEqual(before.map((hit) => [hit.origin, hit.caseId]));
  });

  it('that is damaged keeps neither the vault shut nor another one out', async () => {
    await desk.sign(caseId);
    const other = await desk.addCase();
    await desk.sign(other);
    await desk.inDatabase((connection) => {
      connection.exec('DROP TRIGGER IF EXISTS determination_unchanged');
      connection.write((writer) => {
        writer.run('DELETE FROM precedent_letter');
        writer.run('DELETE FROM precedent_facet');
        writer.run("UPDATE determination SET case_data = '{}' WHERE case_id = ?", caseId);
      });
    });
    expect(new Set((await ofOwn()).flat())).toEqual(new Set(['own', other]));
  });

  it('cannot be taken out by itself', async () => {
    await desk.sign(caseId);
    const letterId = (await search())[0]?.letterId ?? 0;
    const removal = desk.client.precedents.removeLetter({ letterId });
    await expect(removal).rejects.toMatchObject({ code: 'own-determination' });
  });
});
