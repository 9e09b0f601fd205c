import { describe, expect, it } from 'vitest';
import { GOOD_FILES, HOSTILE_FILES } from '../../../../../e2e/fixtures/hostile/corpus.ts';
import { convertInto } from '../testing/convert-into.ts';
import { checkDirectory } from './check-directory.ts';
import { convertEml } from './eml.ts';
import { convertMsg } from './msg.ts';

async function bytesOf(name: string): Promise<Uint8Array> {
  const found = [...GOOD_FILES, ...HOSTILE_FILES].find(({ file }) => file === name);
  if (found === undefined) throw new Error(`no ${name} in the corpus`);
  return found.make();
}

describe('the directory of an Outlook message', () => {
  const good = GOOD_FILES.filter(({ file }) => file.endsWith('.msg')).map(({ file }) => file);
  it.each(good)('comes to an end in %s', async (file) => {
    const bytes = await bytesOf(file);
    expect(() => checkDirectory(bytes)).not.toThrow();
  });

  it.each(['tree-loop.msg', 'table-loop.msg', 'table-outside.msg'])(
    'that leads back to itself or out of the file is damaged: %s',
    async (file) => {
      const attempt = convertInto(convertMsg, await bytesOf(file));
      await expect(attempt).rejects.toMatchObject({ refusal: { reason: 'damaged' } });
    },
  );
});

describe('a message', () => {
  it('with more parts than are taken is refused before any is handed out', async () => {
    const attempt = convertInto(convertEml, await bytesOf('parts-many.eml'));
    await expect(attempt).rejects.toMatchObject({ refusal: { reason: 'too-large', limit: 'parts' } });
  });
});
