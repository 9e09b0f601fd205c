import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DocumentRow } from '../../../shared/contracts/records.ts';
import { richTextFrom } from '../../../shared/domain/rich-text.ts';
import { SIGNING_IDS } from '../../../shared/domain/signing-attestations.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { keyOf } from '../../../shared/rules/dismissals.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { openAuditLog } from '../audit/audit-log.ts';
import { letterHash } from '../signing/letter-hash.ts';
import { certificateHash, toStoredForm } from '../signing/stored-identity.ts';
import { verifyDocx } from '../signing/verify.ts';
import { loadCase, saveCase } from '../store/case-store.ts';
import { readCaseState, updateCaseHead } from '../store/cases.ts';
import { readFrozen, readSignedFile, readVersions } from '../store/determinations.ts';
import { writeDismissal } from '../store/dismissals.ts';
import { insertDocument } from '../store/documents.ts';
import { writeIdentity } from '../store/identity.ts';
import { addSeen } from '../store/page-views.ts';
import { type TestStore, testStore } from '../store/testing/test-store.ts';
import { completeCase } from '../testing/complete-case.ts';
import { ASSETS } from '../testing/desk.ts';
import { reviewerIdentity } from '../testing/signing-desk.ts';
import { signCase } from './sign-case.ts';
import { writeProfiles } from './testing/profiles.ts';

const NOW = new Date('2026-11-26T12:00:00.700Z');
const SIGNED_AT = '2026-11-26T12:00:00.000Z';
const ATTESTED_AT = '2026-11-26T11:59:00.000Z';
/** A case block without a date is a warning. */
const imrCase = completeCase({
  caseBlock: { caseNumber: 'CM26-0000001' },
  attestations: [
    { id: 'no-conflict', attestedAt: '2026-11-20T08:00:00.000Z' },
    { id: 'sign:whole-file', attestedAt: '2026-11-01T08:00:00.000Z' },
  ],
});
const caseId = imrCase.id;
const profile = builtInProfile('posted-2016');
const tree = composeLetter(imrCase, profile, 'posted');

let test: TestStore;
let deps: Parameters<typeof signCase>[0];
beforeEach(() => {
  test = testStore();
  const clock = () => NOW;
  const { store, key, folder } = test;
  const audit = openAuditLog({ store, key, folder, clock, opening: 'vault.unlocked' });
  const records = (): never => {
    throw new Error('no records are needed');
  };
  const provePassphrase = () => Promise.resolve();
  const emit = () => undefined;
  const jobs = { spawn: records };
  deps = {
    store: () => audit.store,
    audit: () => audit,
    ...{
      records,
      encounters: records,
      shelf: records,
      provePassphrase,
      clock,
      emit,
      jobs,
      assetsDir: ASSETS,
    },
  };
  audit.store.write((writer) => {
    saveCase(writer, imrCase, 'accepted', '2026-11-20T08:00:00.000Z');
    writeIdentity(writer, toStoredForm(reviewerIdentity));
  });
});
afterEach(() => test.close());

const ticket = {
  caseId,
  version: 1,
  letterSha256: letterHash(tree),
  certificateSha256: certificateHash(reviewerIdentity.certificate),
  attested: SIGNING_IDS.map((id) => ({ id, attestedAt: ATTESTED_AT })),
};
const reader = () => test.store.reader;
const revisions = z.array(z.looseObject({ field_key: z.string(), revision: z.int(), value: z.string() }));
const history = () => revisions.parse(reader().all('SELECT * FROM draft_revision ORDER BY field_key'));

describe('a signed version', () => {
  it('holds what was signed and all that it came from', async () => {
    await signCase(deps, ticket);
    const { frozen, profile: kept } = readFrozen(reader(), caseId, 1);
    const attestations = [imrCase.attestations[0], ...ticket.attested];
    expect(frozen).toEqual({
      row: {
        version: 1,
        state: 'current',
        signedAt: SIGNED_AT,
        signer: 'Reviewer R-001',
        certificateSha256: ticket.certificateSha256,
        letterSha256: ticket.letterSha256,
        docxSha256: createHash('sha256')
          .update(readSignedFile(reader(), caseId, 1))
          .digest('hex'),
        profile: { id: profile.id, version: profile.version, name: profile.name },
        upheld: 1,
        overturned: 1,
        returnedAt: null,
        answers: null,
      },
      case: { ...imrCase, attestations },
      tree,
      identity: {
        name: 'Reviewer R-001',
        subject: 'CN=Reviewer R-001',
        issuer: 'CN=Reviewer R-001',
        serial: reviewerIdentity.certificate.serialNumber,
        sha256: ticket.certificateSha256,
      },
      attestations,
      findings: checkCase({ imrCase, copy: 'posted' }).findings,
      // The case has no records to look into.
      notChecked: expect.arrayContaining([{ rule: 'pages-unseen', reason: expect.any(String) }]),
      ...{ evidence: [], pagesSeen: [], packs: [] },
    });
    expect(frozen.findings).not.toEqual([]);
    expect(kept).toEqual(profile);
  });

  it('holds which pages of the records had been seen', async () => {
    const record: DocumentRow = {
      ...{
        id: 'notes',
        name: 'notes.pdf',
        importedAs: 'notes.pdf',
        sha256: 'aa',
        bytes: 10,
        pages: 3,
        addedAt: SIGNED_AT,
      },
      ...{ kind: 'pdf' as const, shown: null, partOf: null, origin: '' },
    };
    deps.store().write((writer) => {
      insertDocument(writer, caseId, record);
      addSeen(writer, 'notes', [0, 2]);
    });
    await signCase(deps, ticket);
    deps.store().write((writer) => addSeen(writer, 'notes', [1]));
    expect(readFrozen(reader(), caseId, 1).frozen.pagesSeen).toEqual([
      {
        documentId: 'notes',
        name: 'notes.pdf',
        pages: 3,
        seen: [
          [0, 1],
          [2, 3],
        ],
      },
    ]);
  });

  it('holds the findings that were dismissed, with the reasons', async () => {
    const [finding] = checkCase({ imrCase, copy: 'posted' }).findings;
    if (finding === undefined) throw new Error('nothing to dismiss');
    const dismissal = { reason: 'the dates are not known', dismissedAt: '2026-11-25T08:00:00.000Z' };
    deps.store().write((writer) => {
      writeDismissal(writer, caseId, undefined, { ...keyOf(imrCase, finding), ...dismissal });
    });
    await signCase(deps, ticket);
    const { frozen } = readFrozen(reader(), caseId, 1);
    expect(frozen.findings).toContainEqual({ ...finding, dismissed: dismissal });
  });

  it('is a file that verifies, signed at the second that is noted', async () => {
    await signCase(deps, ticket);
    const found = verifyDocx(readSignedFile(reader(), caseId, 1));
    expect(found).toMatchObject({ verdict: 'valid', letter: { sha256: ticket.letterSha256, text: 'same' } });
    expect(found.signatures).toMatchObject([{ signedAt: SIGNED_AT, hasLine: false }]);
  });

  it('leaves the case signed, with its attestations, and every text kept as it was', async () => {
    await signCase(deps, ticket);
    expect(readCaseState(reader(), caseId)).toEqual({ state: 'signed', savedAt: SIGNED_AT });
    expect(loadCase(reader(), caseId)).toEqual(readFrozen(reader(), caseId, 1).frozen.case);
    expect(history().map((one) => [one.field_key, one.revision, JSON.parse(one.value)])).toEqual([
      ['item.rationale/item-1', 0, imrCase.items[0]?.rationale],
      ['item.rationale/item-2', 0, imrCase.items[1]?.rationale],
      ['item.request/item-1', 0, 'MRI of the right knee'],
      ['item.request/item-2', 0, 'Physical therapy 2x4'],
      ['summary', 0, imrCase.summary],
    ]);
  });

  it('is in the log by ids, hashes and counts alone', async () => {
    await signCase(deps, ticket);
    const [entry] = deps.audit().list({ kinds: ['letter.signed'], limit: 10 }).entries;
    expect(entry?.case?.present).toBe(caseId);
    expect(entry?.subject).toEqual({
      version: 1,
      letterSha256: ticket.letterSha256,
      docxSha256: readVersions(reader(), caseId)[0]?.docxSha256,
      certificateSha256: ticket.certificateSha256,
      ...{ profile: 'posted-2016', profileVersion: 2, items: 2, attestations: 5, findings: 1 },
    });
    expect((await deps.audit().verify()).broken).toBeNull();
  });

  it('carries a signature line where the profile wants one', async () => {
    // The line is no part of what the letter says, so the ticket fits either profile.
    const lined = {
      ...profile,
      signing: { ...profile.signing, line: { ...profile.signing.line, returned: true } },
    };
    await signCase({ ...deps, assetsDir: writeProfiles(test.folder, [lined]) }, ticket);
    expect(verifyDocx(readSignedFile(reader(), caseId, 1))).toMatchObject({
      verdict: 'valid',
      signatures: [{ hasLine: true }],
    });
  });
});

describe('signing that fails half way', () => {
  const nothingHappened = () => {
    expect(readVersions(reader(), caseId)).toEqual([]);
    expect(loadCase(reader(), caseId)).toEqual(imrCase);
    expect(readCaseState(reader(), caseId).state).toBe('accepted');
    expect(history()).toEqual([]);
    expect(deps.audit().list({ kinds: ['letter.signed'], limit: 10 }).entries).toEqual([]);
  };

  it('for a full disk has done nothing, and works once there is room', async () => {
    const [count] = z.tuple([z.int()]).parse(Object.values(Object(reader().get('PRAGMA page_count'))));
    reader().get(`PRAGMA max_page_count = ${count}`);
    await expect(signCase(deps, ticket)).rejects.toMatchObject({ kind: 'DiskFull' });
    nothingHappened();
    reader().get('PRAGMA max_page_count = 1073741823');
    expect(await signCase(deps, ticket)).toEqual({ version: 1 });
  });

  it.each(['draft_revision', 'determination', 'audit_entry'])(
    'at any of its writes has done nothing: %s',
    async (table) => {
      test.store.write((writer) =>
        writer.run(
          `CREATE TEMP TRIGGER fault BEFORE INSERT ON main.${table} BEGIN SELECT RAISE(ABORT, 'fault'); END`,
        ),
      );
      await expect(signCase(deps, ticket)).rejects.toMatchObject({ code: 'store' });
      test.store.write((writer) => writer.run('DROP TRIGGER fault'));
      nothingHappened();
    },
  );

  it('for a letter that was changed while it was being signed has frozen nothing', async () => {
    const { store } = deps;
    const summary = richTextFrom('Another.');
    const written = {
      ...store(),
      // Right before the transaction of signing: the Word file is made and signed by then.
      write: (work: Parameters<typeof test.store.write>[0]) => {
        test.store.write((writer) => updateCaseHead(writer, { ...imrCase, summary }));
        return store().write(work);
      },
    } as ReturnType<typeof store>;
    const attempt = signCase({ ...deps, store: () => written }, ticket);
    await expect(attempt).rejects.toMatchObject({ kind: 'Conflict', code: 'letter-changed' });
    expect(readVersions(reader(), caseId)).toEqual([]);
    expect(readCaseState(reader(), caseId).state).toBe('accepted');
  });
});
