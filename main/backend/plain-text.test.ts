import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richTextFrom } from '../../shared/domain/rich-text.ts';
import { aPdf } from './records/testing/pdf.ts';
import { openDesk, PASSPHRASE, type TestDesk } from './testing/desk.ts';
import { importNow } from './testing/import-now.ts';

const IN_SUMMARY = 'fell from the blue ladder in Fresno';
const IN_NAME = 'progress report of the purple clinic';
const IN_PDF = 'lumbar radiculopathy in the tangerine record';
const CANARIES = [IN_SUMMARY, IN_NAME, IN_PDF, PASSPHRASE, 'Reviewer A'];

let desk: TestDesk & { recoveryKey: string };
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** Files below the data folder that hold one of the words, in UTF-8 or UTF-16, also in their names. */
function findings(words: readonly string[]): string[] {
  const entries = readdirSync(desk.dataDir, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? readFileSync(path) : Buffer.alloc(0);
    return words
      .filter(
        (word) =>
          [word, Buffer.from(word, 'utf16le')].some((form) => bytes.includes(form)) || path.includes(word),
      )
      .map((word) => `${entry.name}: ${word}`);
  });
}

describe('the data folder', () => {
  it('shows no word of a case, a record or a secret: while open, after locking, after removal', async () => {
    const { client } = desk;
    const { caseId } = await client.cases.create({});
    const change = { field: 'summary', value: richTextFrom(IN_SUMMARY) } as const;
    await client.cases.write({ caseId, revision: 0, change });
    const path = join(desk.folder, `${IN_NAME}.pdf`);
    writeFileSync(path, await aPdf(1, IN_PDF));
    expect(await importNow(client, caseId, [path])).toMatchObject([{ kind: 'imported' }]);
    const secrets = [...CANARIES, desk.recoveryKey, desk.recoveryKey.replaceAll('-', '')];
    expect(findings(secrets)).toEqual([]);
    await client.vault.lock({});
    expect(findings(secrets)).toEqual([]);
    await client.vault.unlock({ passphrase: PASSPHRASE });
    await client.cases.remove({ caseId });
    expect(findings(secrets)).toEqual([]);
  });

  it('would be found out: the search sees what is in the clear', () => {
    writeFileSync(join(desk.dataDir, 'leak'), `... ${IN_PDF} ...`);
    writeFileSync(join(desk.dataDir, `${IN_NAME}`), Buffer.from(IN_SUMMARY, 'utf16le'));
    expect(findings(CANARIES)).toHaveLength(3);
  });

  it('holds nothing of a removed case in its log', async () => {
    const { client } = desk;
    const { caseId } = await client.cases.create({});
    await client.cases.write({
      caseId,
      revision: 0,
      change: { field: 'summary', value: richTextFrom('x'.repeat(50_000)) },
    });
    await client.cases.remove({ caseId });
    expect(readFileSync(join(desk.dataDir, 'imr.db-wal'))).toHaveLength(0);
  });
});
