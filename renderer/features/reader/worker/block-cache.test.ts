import { describe, expect, it } from 'vitest';
import { BlockCache } from './block-cache.ts';

/** A file of 100 bytes, each its own position, in blocks of 10, with a list of what was asked of it. */
function aFile(maxBlocks = 4): { cache: BlockCache; asked: [number, number][] } {
  const asked: [number, number][] = [];
  const cache = new BlockCache(
    95,
    (start, end) => {
      asked.push([start, end]);
      return Uint8Array.from({ length: end - start }, (_, i) => start + i);
    },
    10,
    maxBlocks,
  );
  return { cache, asked };
}

function read(cache: BlockCache, position: number, length: number): number[] | undefined {
  const target = new Uint8Array(length);
  return cache.read(position, target) ? [...target] : undefined;
}

describe('BlockCache', () => {
  it('asks for the whole block once and answers from it afterwards', () => {
    const { cache, asked } = aFile();
    expect(read(cache, 13, 3)).toEqual([13, 14, 15]);
    expect(read(cache, 18, 2)).toEqual([18, 19]);
    expect(asked).toEqual([[10, 20]]);
  });

  it('asks for adjoining blocks in one request', () => {
    const { cache, asked } = aFile();
    expect(read(cache, 8, 20)).toEqual(Array.from({ length: 20 }, (_, i) => 8 + i));
    expect(asked).toEqual([[0, 30]]);
  });

  it('reads round blocks that it has', () => {
    const { cache, asked } = aFile();
    read(cache, 10, 1);
    expect(read(cache, 0, 30)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(asked).toEqual([
      [10, 20],
      [0, 10],
      [20, 30],
    ]);
  });

  it('holds no more than its limit, even for a read that is larger, and drops what was used least recently', () => {
    const { cache, asked } = aFile(2);
    expect(read(cache, 0, 95)).toHaveLength(95);
    expect(cache.held).toBe(2);
    asked.length = 0;
    read(cache, 0, 1);
    read(cache, 10, 1);
    read(cache, 0, 1);
    read(cache, 20, 1);
    asked.length = 0;
    read(cache, 0, 1);
    expect(asked).toEqual([]);
    read(cache, 10, 1);
    expect(asked).toEqual([[10, 20]]);
  });

  it('reads the short last block and refuses to read beyond the end', () => {
    const { cache } = aFile();
    expect(read(cache, 93, 2)).toEqual([93, 94]);
    expect(read(cache, 93, 3)).toBeUndefined();
  });

  it('keeps nothing of a read that failed', () => {
    let fail = true;
    const cache = new BlockCache(20, (start, end) => {
      if (fail) throw new Error('no bytes');
      return new Uint8Array(end - start);
    });
    expect(() => read(cache, 0, 5)).toThrow('no bytes');
    fail = false;
    expect(read(cache, 0, 5)).toEqual([0, 0, 0, 0, 0]);
  });
});
