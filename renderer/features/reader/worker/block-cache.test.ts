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

  it('reads ahead, twice as far each time, where reading goes on from block to block', () => {
    const { cache, asked } = aFile(10);
    for (let at = 0; at < 95; at += 5) read(cache, at, 5);
    expect(asked).toEqual([
      [0, 10],
      [10, 30],
      [30, 70],
      [70, 95],
    ]);
  });

  it('answers from what was read ahead of being asked for, whole blocks and the short last one', () => {
    const { cache, asked } = aFile();
    cache.prime(
      85,
      Uint8Array.from({ length: 10 }, (_, i) => 85 + i),
    );
    expect(read(cache, 90, 5)).toEqual([90, 91, 92, 93, 94]);
    expect(asked).toEqual([]);
    expect(read(cache, 85, 2)).toEqual([85, 86]);
    expect(asked).toEqual([[80, 90]]);
  });

  it('says what is missing, stretch by stretch, of a file that it can hold', () => {
    const { cache } = aFile(10);
    read(cache, 20, 1);
    expect(cache.missing(50)).toEqual({ start: 0, end: 20 });
    cache.prime(0, new Uint8Array(20));
    expect(cache.missing(50)).toEqual({ start: 30, end: 80 });
    cache.prime(30, new Uint8Array(65));
    expect(cache.missing(50)).toBeUndefined();
    expect(aFile(4).cache.missing(50)).toBeUndefined();
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
