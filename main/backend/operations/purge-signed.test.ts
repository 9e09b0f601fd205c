import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { PASSPHRASE } from '../testing/desk.ts';
import { type SigningDesk, signingDesk } from '../testing/signing-desk.ts';
import { inFiles, inPages, inTables } from '../testing/traces.ts';

/** In every place of a signed case that has words of its own. */
const CANARY = 'tangerine';
let desk: SigningDesk;
let caseId: string;
let keptCase: string;
beforeEach(async () => {
  desk = await signingDesk();
  keptCase = await desk.addCase();
  caseId = await desk.addCase({ summary: richTextFrom(`${CANARY} in the first summary`.repeat(500)) });
  const { cases, versions } = desk.client;
  await desk.sign(caseId);
  await versions.clarify({ caseId, question: `Which ${CANARY}?`, receivedOn: '2026-12-01' });
  const change = { field: 'summary', value: richTextFrom(`${CANARY} in the second summary`) } as const;
  await cases.write({ caseId, revision: 0, change });
  await desk.sign(caseId);
  await desk.sign(keptCase);
  await versions.withdraw({ caseId, reason: `Settled by a ${CANARY}` });
});
afterEach(() => desk.close());

describe('a signed case before its deletion', () => {
  it('is found where it can be: the searches would find what is left', async () => {
    await desk.client.vault.lock({});
    expect(await inTables(desk, CANARY)).toEqual(
      expect.arrayContaining(['determination', 'clarification', 'case_withdrawal', 'draft_revision']),
    );
    expect(await inPages(desk, CANARY)).toBe(true);
  });
});

describe('a signed case that is deleted', () => {
  it('leaves no word of any version, question or withdrawal, and other cases’ versions are as they were', async () => {
    const before = await desk.client.versions.read({ caseId: keptCase, version: 1 });
    await desk.client.cases.remove({ caseId });
    expect(inFiles(desk, [CANARY])).toEqual([]);
    await desk.client.vault.lock({});
    expect(await inTables(desk, CANARY)).toEqual([]);
    expect(await inTables(desk, caseId)).toEqual(['audit_entry']);
    expect(await inPages(desk, CANARY)).toBe(false);
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    expect(await desk.client.versions.read({ caseId: keptCase, version: 1 })).toEqual(before);
  });

  it('leaves the hashes of its versions in the certificate: a letter can still be told to have been one of them', async () => {
    const { versions } = await desk.client.versions.list({ caseId });
    await desk.client.cases.remove({ caseId });
    const [certificate] = (await desk.client.audit.list({ kinds: ['case.purged'] })).entries;
    const expected = versions
      .map(({ version, signedAt, letterSha256, docxSha256 }) => ({
        version,
        signedAt,
        letterSha256,
        docxSha256,
      }))
      .reverse();
    expect(expected).toHaveLength(2);
    expect(certificate?.subject.versions).toEqual(expected);
    expect((await desk.client.audit.verify({})).broken).toBeNull();
  });
});
