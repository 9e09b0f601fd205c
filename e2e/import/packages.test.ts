import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packCase } from '../../main/backend/exchange/pack.ts';
import { type ExchangeDesk, exchangeDesk } from '../../main/backend/exchange/testing/exchange-desk.ts';
import { KEY, WORK_FACTOR } from '../../main/backend/exchange/testing/hand-made.ts';
import { unpackCase } from '../../main/backend/exchange/unpack.ts';
import { readDocuments } from '../../main/backend/store/documents.ts';
import { readFileToRead } from '../../main/backend/store/reading.ts';
import { aCase } from '../../shared/testing/case-builder.ts';
import { GOOD_FILES } from '../fixtures/hostile/corpus.ts';

let from: ExchangeDesk;
let to: ExchangeDesk;
beforeEach(async () => {
  from = await exchangeDesk();
  to = await exchangeDesk();
});
afterEach(async () => {
  await from.close();
  await to.close();
});

async function written(group: string, file: string): Promise<string> {
  const found = GOOD_FILES.find((one) => one.group === group && one.file === file);
  const path = join(from.folder, group, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, (await found?.make()) ?? '');
  return path;
}

describe('a case package', () => {
  it('takes records of every kind along as the PDFs that they are shown as, with the passwords that open them', async () => {
    const imrCase = aCase().withCaseBlock().withItem().with({ id: 'packed' }).build();
    from.add(imrCase);
    const { imports } = from.deps.records;
    // The two Word files differ, and are shown alike.
    const paths = [
      await written('good-word', 'report.docx'),
      await written('good-word', 'macro.docm'),
      await written('good-pdf', 'password-aes-256.pdf'),
    ];
    const outcomes = await imports.settled(imports.start('packed', paths, ['sample']));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'imported', 'imported']);
    const path = join(from.folder, 'packed.imrcase');
    await packCase(from.deps, {
      caseId: 'packed',
      path,
      lock: KEY,
      version: '0.1.0',
      workFactor: WORK_FACTOR,
    });

    await unpackCase(to.deps, { path, key: KEY, asCopy: false });
    const { reader } = to.deps.store;
    const documents = readDocuments(reader, 'packed');
    expect(documents.map(({ name, kind, pages }) => [name, kind, pages])).toEqual([
      ['report.docx.pdf', 'pdf', 1],
      ['password-aes-256.pdf', 'pdf', 2],
    ]);
    expect(readFileToRead(reader, documents[1]?.id ?? '')?.password).toBe('sample');
  });
});
