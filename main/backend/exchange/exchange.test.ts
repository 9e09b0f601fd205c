import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evidence, NOTHING_SAID } from '../../../shared/domain/evidence.ts';
import type { Correction } from '../../../shared/encounters/decisions.ts';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { aLockedPdf, aPdf } from '../records/testing/pdf.ts';
import { readBates, writeBates } from '../store/bates.ts';
import { loadCase } from '../store/case-store.ts';
import { listCases } from '../store/cases.ts';
import { readDocuments } from '../store/documents.ts';
import { moveCorrection, readCorrections, writeCorrection } from '../store/encounter-corrections.ts';
import { putEvidence, readEvidence } from '../store/evidence.ts';
import { putNote, readNotes } from '../store/notes.ts';
import { arbitraryCase } from '../store/testing/arbitrary-case.ts';
import { evidenceFrom } from './evidence-part.ts';
import { indexFrom, putIndex } from './index-part.ts';
import { notesFrom } from './notes-part.ts';
import { packCase } from './pack.ts';
import { type ExchangeDesk, exchangeDesk } from './testing/exchange-desk.ts';
import { KEY, partsOf, seal, WORK_FACTOR, zipOf } from './testing/hand-made.ts';
import { unpackCase } from './unpack.ts';

let from: ExchangeDesk;
let to: ExchangeDesk;
beforeAll(async () => {
  from = await exchangeDesk();
  to = await exchangeDesk();
});
afterAll(async () => {
  await from.close();
  await to.close();
});

const at = (name: string) => join(from.folder, name);
const pack = (caseId: string, path = at('x.imrcase')) =>
  packCase(from.deps, { caseId, path, lock: KEY, version: '0.1.0', workFactor: WORK_FACTOR });
const unpack = (path = at('x.imrcase'), asCopy = false) => unpackCase(to.deps, { path, key: KEY, asCopy });
const contentOf = async (desk: ExchangeDesk, documentId: string) => {
  const { records } = desk.deps;
  const { handle, file } = records.openHandle(documentId);
  return Buffer.from((await records.read(handle, 0, file.bytes)).data);
};
let count = 0;
const newCase = () => {
  count += 1;
  return aCase()
    .withCaseBlock()
    .withItem()
    .with({ id: `exchanged-${count}` })
    .build();
};

async function withRecords(pdfs: readonly Uint8Array[]) {
  const imrCase = newCase();
  from.add(imrCase);
  const paths = pdfs.map((pdf, index) => {
    const path = at(`scan ${index + 1}.pdf`);
    writeFileSync(path, pdf);
    return path;
  });
  await from.deps.records.importFiles(imrCase.id, paths);
  return imrCase;
}

describe('a case package', () => {
  it('brings the evidence that its chips stand for, also into a copy, and nothing more where there is none', async () => {
    const imrCase = await withRecords([await aPdf(2, 'with evidence')]);
    expect((await pack(imrCase.id)).manifest.evidence).toBeUndefined();
    const [document] = readDocuments(from.deps.store.reader, imrCase.id);
    const evidence: Evidence = {
      ...{
        id: 'e1',
        sha256: document?.sha256 ?? '',
        page: 1,
        quote: 'x',
        before: '',
        after: '',
        extractor: null,
      },
      ...{ rects: [{ left: 0.25, top: 0.5, width: 0.5, height: 0.25 }], ...NOTHING_SAID, note: 'mine' },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' },
    };
    from.deps.store.write((writer) => putEvidence(writer, imrCase.id, evidence));
    await pack(imrCase.id);
    const { caseId } = await unpack();
    const copy = await unpack(undefined, true);
    expect(copy.caseId).not.toBe(caseId);
    for (const id of [caseId, copy.caseId]) {
      expect(readEvidence(to.deps.store.reader, id)).toEqual([evidence]);
    }
    expect(() => evidenceFrom(Buffer.from('{"schema":"imr-evidence/2"}'), 'x.imrcase')).toThrow(
      /imr-evidence\/1/,
    );
    expect(() => evidenceFrom(Buffer.from([0xff]), 'x.imrcase')).toThrow(/imr-evidence\/1/);
  });

  it('brings Bates numbers, corrections of the index and notes, by the pages that they are about; notes stay where asked', async () => {
    const imrCase = await withRecords([await aPdf(3, 'with an index'), await aPdf(1, 'other')]);
    const { store } = from.deps;
    const [first, other] = readDocuments(store.reader, imrCase.id);
    if (first === undefined || other === undefined) throw new Error('no records');
    const page = (index: number) => ({ documentId: first.id, page: index });
    const bates = { prefix: 'ABC-', page: 1, first: 7, digits: 6, shown: true };
    const note = {
      ...{ id: 'n1', about: { kind: 'page' as const, sha256: first.sha256, page: 2 }, text: 'faint' },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' },
    };
    const steps: Correction[][] = [
      [{ kind: 'split', at: page(1) }],
      [
        {
          kind: 'arrange',
          records: [[page(2), { documentId: other.id, page: 0 }], [{ documentId: 'gone', page: 0 }]],
        },
      ],
      [{ kind: 'fields', anchor: page(0), fields: { title: 'Report', date: '2014-12-03' } }],
    ];
    store.write((writer) => {
      writeBates(writer, first.id, bates);
      for (const step of steps) writeCorrection(writer, imrCase.id, step, note.createdAt);
      moveCorrection(writer, imrCase.id, 'undone');
      putNote(writer, imrCase.id, note);
    });
    await pack(imrCase.id);
    const { caseId, documents } = await unpack();
    const { reader } = to.deps.store;
    const [one, two] = documents.map(({ id }) => id);
    const there = (index: number) => ({ documentId: one, page: index });
    expect(readBates(reader, caseId)).toEqual([{ documentId: one, bates }]);
    expect(readNotes(reader, caseId)).toEqual([note]);
    expect(readCorrections(reader, caseId).map(({ corrections }) => corrections)).toEqual([
      [{ kind: 'split', at: there(1) }],
      [{ kind: 'arrange', records: [[there(2), { documentId: two, page: 0 }]] }],
    ]);
    const packed = await packCase(from.deps, {
      ...{ caseId: imrCase.id, path: at('quiet.imrcase'), lock: KEY, version: '1', workFactor: 10 },
      notes: false,
    });
    expect(packed.manifest).toMatchObject({ index: { path: 'index.json' } });
    expect(packed.manifest.notes).toBeUndefined();
    const astray = {
      schema: 'imr-index/1',
      bates: [],
      corrections: [[{ kind: 'split', at: { sha256: '0'.repeat(64), page: 0 } }]],
    };
    const part = indexFrom(Buffer.from(JSON.stringify(astray)), 'x.imrcase');
    const enter = () =>
      to.deps.store.write((writer) =>
        putIndex(writer, caseId, part, { documents, path: 'x.imrcase', now: note.createdAt }),
      );
    expect(enter).toThrow(/names a page that its records do not have/);
    const wrong = {
      ...astray,
      corrections: [[{ kind: 'fields', anchor: { sha256: '0'.repeat(64), page: 0 }, fields: { date: 'x' } }]],
    };
    expect(() => indexFrom(Buffer.from(JSON.stringify(wrong)), 'x.imrcase')).toThrow(/imr-index\/1/);
    expect(() => notesFrom(Buffer.from('{"schema":"imr-notes/2"}'), 'x.imrcase')).toThrow(/imr-notes\/1/);
  });

  it('brings the case, its records and their order into another vault', async () => {
    const pdfs = [await aPdf(3, 'canary '.repeat(30_000)), await aPdf(1, 'b')];
    const imrCase = await withRecords(pdfs);
    const packed = await pack(imrCase.id);
    expect(readFileSync(packed.path).length).toBe(packed.bytes);
    expect(readFileSync(packed.path).includes('canary')).toBe(false);
    const done: number[] = [];
    const { caseId, documents } = await unpackCase(to.deps, {
      path: packed.path,
      key: KEY,
      onProgress: (bytes) => done.push(bytes),
    });
    expect(caseId).toBe(imrCase.id);
    expect(loadCase(to.deps.store.reader, caseId)).toEqual(imrCase);
    expect(documents).toMatchObject([
      { name: 'scan 1.pdf', pages: 3 },
      { name: 'scan 2.pdf', pages: 1 },
    ]);
    expect(readDocuments(to.deps.store.reader, caseId)).toEqual(documents);
    for (const [index, { id }] of documents.entries()) {
      expect((await contentOf(to, id)).equals(Buffer.from(pdfs[index] ?? []))).toBe(true);
    }
    expect(done.at(-1)).toBeLessThanOrEqual(packed.bytes);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    // Records of both vaults are encrypted with keys of their own.
    expect(to.blobs().some((path) => readFileSync(path).includes('canary'))).toBe(false);
  });

  it('stands in the audit logs of both vaults with the same hash, and a failure beside it', async () => {
    const imrCase = await withRecords([await aPdf(1, 'audited')]);
    const { manifest } = await pack(imrCase.id);
    await unpack();
    await expect(pack(imrCase.id, join(from.folder, 'nowhere', 'x.imrcase'))).rejects.toMatchObject({
      code: 'folder-missing',
    });
    const entries = (desk: ExchangeDesk) =>
      desk.session
        .audit()
        .lines(imrCase.id)
        .map((line) => JSON.parse(line));
    const exported = entries(from).filter(({ kind }) => kind === 'case.exported');
    const imported = entries(to).filter(({ kind }) => kind === 'case.imported');
    expect(exported).toHaveLength(2);
    expect(imported).toMatchObject([{ subject: exported[0].subject }]);
    expect(entries(from).at(-1)).toMatchObject({
      kind: 'export.failed',
      subject: { entry: exported[1].seq },
    });
    expect(entries(to)).toContainEqual(
      expect.objectContaining({
        kind: 'record.imported',
        subject: expect.objectContaining({ sha256: manifest.documents[0]?.sha256 }),
      }),
    );
  });

  it('brings any case over as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase, async (value) => {
        count += 1;
        const imrCase = { ...value, id: `any-${count}` };
        from.add(imrCase);
        await pack(imrCase.id);
        const { caseId } = await unpack();
        expect(loadCase(to.deps.store.reader, caseId)).toEqual(loadCase(from.deps.store.reader, imrCase.id));
      }),
      { numRuns: 25 },
    );
  });

  it('of a case that is here already is refused, or taken in as a copy', async () => {
    const imrCase = await withRecords([await aPdf(1, 'twice')]);
    await pack(imrCase.id);
    await unpack();
    const blobs = to.blobs();
    await expect(unpack()).rejects.toMatchObject({ kind: 'Conflict', code: 'case-exists' });
    const copy = await unpack(undefined, true);
    expect(copy).toMatchObject({ copyOf: imrCase.id, documents: [{ name: 'scan 1.pdf' }] });
    expect(loadCase(to.deps.store.reader, copy.caseId)).toEqual({ ...imrCase, id: copy.caseId });
    // One content, one record.
    expect(to.blobs()).toEqual(blobs);
  });

  it('is not written when a record is damaged, and the old file stays', async () => {
    const before = from.blobs();
    const imrCase = await withRecords([await aPdf(1, 'to be damaged')]);
    writeFileSync(at('x.imrcase'), 'old');
    const blob = from.blobs().find((path) => !before.includes(path)) ?? '';
    const bytes = readFileSync(blob);
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    writeFileSync(blob, bytes);
    await expect(pack(imrCase.id)).rejects.toMatchObject({ kind: 'Damaged' });
    expect(readFileSync(at('x.imrcase'), 'utf8')).toBe('old');
  });

  it('with a record that cannot be read is refused whole, and names both', async () => {
    const locked = Buffer.from(aLockedPdf());
    const path = await seal(at('x.imrcase'), await zipOf(partsOf(newCase(), [await aPdf(1), locked])));
    const before = { cases: listCases(to.deps.store.reader), blobs: to.blobs() };
    const attempt = unpack(path);
    await expect(attempt).rejects.toMatchObject({ kind: 'Invalid', code: 'password-protected' });
    await expect(attempt).rejects.toThrow(/x\.imrcase.*document 2\.pdf/);
    expect({ cases: listCases(to.deps.store.reader), blobs: to.blobs() }).toEqual(before);
  });

  it('stops at a signal and leaves nothing', async () => {
    const imrCase = await withRecords([await aPdf(1, 'x'.repeat(3_000_000))]);
    await pack(imrCase.id);
    const blobs = to.blobs();
    const stop = new AbortController();
    const stopping = unpackCase(to.deps, {
      path: at('x.imrcase'),
      key: KEY,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(stopping).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(to.blobs()).toEqual(blobs);
    const packing = packCase(from.deps, {
      caseId: imrCase.id,
      path: at('stopped.imrcase'),
      lock: KEY,
      version: '',
      workFactor: WORK_FACTOR,
      signal: AbortSignal.abort(),
    });
    await expect(packing).rejects.toMatchObject({ kind: 'Cancelled' });
  });
});
