import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackWords } from '../../../../shared/domain/page-text.ts';
import { asPng, aTextPdf, aWreckedPdf, LINES } from '../../jobs/testing/pdfs.ts';
import { openDesk, PASSPHRASE, type TestDesk } from '../../testing/desk.ts';
import { importNow } from '../../testing/import-now.ts';

// The real jobs, over a handful of pages.
let desk: TestDesk;
let caseId: string;
beforeEach(async () => {
  desk = await openDesk();
  caseId = (await desk.client.cases.create({})).caseId;
});
afterEach(() => desk.close());

async function imported(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(desk.folder, name);
  writeFileSync(path, bytes);
  const [outcome] = await importNow(desk.client, caseId, [path]);
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  return outcome.document.id;
}

describe('a record that is imported', () => {
  it('has the words of its pages, from its text, or recognised', { timeout: 60_000 }, async () => {
    const black = { width: 90, height: 120, data: new Uint8Array(90 * 120) };
    const documentId = await imported(
      'a.pdf',
      await aTextPdf([{}, { lines: [], picture: asPng(black) }, { lines: [] }]),
    );
    const { documents, hold } = await desk.client.text.settled({ caseId, ocr: true });
    expect(hold).toBeNull();
    expect(documents).toMatchObject([{ documentId, pages: 3, read: 3, fromLayer: 1, blank: 2, failed: 0 }]);
    const pages = await desk.client.text.pages({ documentId, from: 0, to: 9 });
    expect(pages.map((page) => page.extractor)).toEqual([
      'pdfium-layer/1',
      'tesseract-5-lstm/2',
      'pdfium-layer/1',
    ]);
    expect(pages[0]?.text).toBe(LINES.join('\n'));
    const { text, packed } = await desk.client.text.words({ documentId, page: 0 });
    expect(unpackWords(text, packed ?? new Uint8Array())?.[1]).toMatchObject({
      text: 'applicant',
      direction: 0,
    });
  });

  it('is read by another engine where the first cannot open it', async () => {
    const documentId = await imported('wrecked.pdf', aWreckedPdf(LINES[0] ?? ''));
    await desk.client.text.settled({ caseId, ocr: false });
    expect(await desk.client.text.pages({ documentId, from: 0, to: 1 })).toMatchObject([
      { text: LINES[0], extractor: 'pdfjs-layer/1' },
    ]);
  });

  it('is read again by recognition on demand, a page or the whole of it', { timeout: 60_000 }, async () => {
    const documentId = await imported('a.pdf', await aTextPdf([{ size: 14, from: [60, 600] }]));
    await desk.client.text.settled({ caseId, ocr: true });
    const source = async () => (await desk.client.text.words({ documentId, page: 0 })).source;
    expect(await source()).toBe('layer');
    await desk.client.text.readAgain({ documentId, page: 0 });
    await desk.client.text.settled({ caseId, ocr: true });
    expect(await source()).toBe('ocr');
    await expect(desk.client.text.readAgain({ documentId, page: 5 })).rejects.toMatchObject({
      code: 'no-page',
    });
  });

  it('is read from its encrypted file alone, whose damage costs its pages', async () => {
    const documentId = await imported('a.pdf', await aTextPdf([{}]));
    const blobs = join(desk.dataDir, 'blobs');
    for (const entry of readdirSync(blobs, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) truncateSync(path, statSync(path).size - 50);
    }
    await desk.client.text.settled({ caseId, ocr: false });
    expect(await desk.client.text.pages({ documentId, from: 0, to: 1 })).toMatchObject([
      { state: 'failed', error: 'damaged-record' },
    ]);
  });

  it('answers nothing of its text while the vault is locked', async () => {
    const documentId = await imported('a.pdf', await aTextPdf([{}]));
    await desk.client.vault.lock({});
    await expect(desk.client.text.words({ documentId, page: 0 })).rejects.toMatchObject({ kind: 'Locked' });
    await desk.client.vault.unlock({ passphrase: PASSPHRASE });
    await desk.client.text.settled({ caseId, ocr: false });
    expect((await desk.client.text.words({ documentId, page: 0 })).state).toBe('done');
  });
});
