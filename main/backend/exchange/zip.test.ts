import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/desk.ts';
import { byteSource } from './byte-source.ts';
import { contentsError } from './errors.ts';
import { readZip } from './zip-reader.ts';
import { type OutgoingEntry, zipStream } from './zip-writer.ts';

const outgoing = (path: string, content: Uint8Array): OutgoingEntry => ({
  path,
  bytes: content.length,
  crc: crc32(content),
  content: () => [content],
});

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything in an archive by path; sizes as `sizes` says, any otherwise. */
async function unzip(bytes: Uint8Array, piece = 1000, sizes = new Map<string, number>()) {
  const found = new Map<string, string>();
  const source = byteSource(cut(bytes, piece), () => new Error('cut off'));
  await readZip(
    source,
    {
      expect: ({ path }) => ({ bytes: sizes.get(path) ?? 1e6, exactly: sizes.has(path) }),
      take: async (path, content) => {
        found.set(path, (await whole(content)).toString('hex'));
      },
    },
    (reason, what) => contentsError(reason, 'x.zip', what),
  );
  return Object.fromEntries(found);
}
const hex = (text: string | Uint8Array) => Buffer.from(text).toString('hex');

const contents = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z/.]{1,20}$/), fc.uint8Array({ maxLength: 3000 })), {
    selector: ([path]) => path,
    maxLength: 5,
  })
  .filter((entries) => entries.every(([path]) => !path.endsWith('/')));

describe('an archive', () => {
  it('that was written is read with equal contents, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.integer({ min: 1, max: 4000 }), async (entries, piece) => {
        const bytes = await whole(zipStream(entries.map(([path, content]) => outgoing(path, content))));
        const expected = Object.fromEntries(entries.map(([path, content]) => [path, hex(content)]));
        expect(await unzip(bytes, piece)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('that is cut off or changed anywhere is refused, or holds the same', async () => {
    const entries = [outgoing('a', Buffer.from('first content')), outgoing('dir/b', Buffer.from('second'))];
    const bytes = await whole(zipStream(entries));
    const good = await unzip(bytes);
    for (let at = 0; at < bytes.length; at += 1) {
      await expect(unzip(bytes.subarray(0, at)), `cut at ${at}`).rejects.toThrow();
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      const result = await unzip(changed).catch(() => good);
      expect(result, `byte ${at}`).toEqual(good);
    }
    await expect(unzip(Buffer.concat([bytes, Buffer.from('x')]))).rejects.toThrow(/directory/);
  });

  it('of more than 4 GiB is written and read in zip64', async () => {
    const zeros = Buffer.alloc(4 * 2 ** 20);
    const pieces = 1025;
    let crc = 0;
    for (let index = 0; index < pieces; index += 1) crc = crc32(zeros, crc);
    const large: OutgoingEntry = {
      path: 'large',
      bytes: zeros.length * pieces,
      crc,
      content: function* () {
        for (let index = 0; index < pieces; index += 1) yield zeros;
      },
    };
    const archive = zipStream([outgoing('a', Buffer.from('a')), large, outgoing('b', Buffer.from('b'))]);
    const read: Record<string, number> = {};
    await readZip(
      byteSource(archive, () => new Error('cut off')),
      {
        expect: ({ bytes = -1 }) => ({ bytes, exactly: true }),
        take: async (path, content) => {
          read[path] = 0;
          for await (const piece of content) read[path] += piece.length;
        },
      },
      (reason, what) => contentsError(reason, 'x.zip', what),
    );
    expect(read).toEqual({ a: 1, large: large.bytes, b: 1 });
  });
});

describe.runIf(spawnSync('zip', ['-v']).status === 0)("Debian's zip", () => {
  const folder = temporaryFolder();
  const text = 'the same words again and again '.repeat(5000);
  const made = (...args: string[]) => {
    writeFileSync(join(folder.path, 'a.txt'), text);
    writeFileSync(join(folder.path, 'b.bin'), Buffer.from([0, 1, 2, 3]));
    const { stdout, stderr, status } = spawnSync('zip', ['-q', ...args], { cwd: folder.path });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  const good = { 'a.txt': hex(text), 'b.bin': '00010203' };

  it('makes files that are read, stored or deflated', async () => {
    for (const level of ['-0', '-9']) {
      made(level, `x${level}.zip`, 'a.txt', 'b.bin');
      expect(await unzip(readFileSync(join(folder.path, `x${level}.zip`)))).toEqual(good);
    }
  });

  it('makes streams that are read, with the sizes behind the contents', async () => {
    expect(await unzip(made('-9', '-', 'a.txt', 'b.bin'), 1000)).toEqual(good);
    expect(await unzip(made('-fd', '-9', '-', 'a.txt', 'b.bin'), 7)).toEqual(good);
    const sizes = new Map([
      ['a.txt', text.length],
      ['b.bin', 4],
    ]);
    expect(await unzip(made('-fd', '-0', '-', 'a.txt', 'b.bin'), 64, sizes)).toEqual(good);
  });

  it('reads what is written here', async () => {
    const path = join(folder.path, 'ours.zip');
    writeFileSync(
      path,
      await whole(zipStream([outgoing('a', Buffer.from('first')), outgoing('d/b', new Uint8Array())])),
    );
    const { status, stdout } = spawnSync('zip', ['-T', path]);
    expect(stdout.toString()).toContain('OK');
    expect(status).toBe(0);
  });
});
