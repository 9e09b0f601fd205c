import { describe, expect, it } from 'vitest';
import { DroppedFiles } from './dropped-files.ts';

describe('dropped files', () => {
  it('are known by a token, which gives their paths once', () => {
    const dropped = new DroppedFiles();
    const token = dropped.put(['/cases/a.pdf', '/cases/folder']) ?? '';
    expect(() => dropped.take('another')).toThrow('again');
    expect(dropped.take(token)).toEqual(['/cases/a.pdf', '/cases/folder']);
    expect(() => dropped.take(token)).toThrow('again');
  });

  it('are kept in parts, by what they are for, until others are dropped', () => {
    const dropped = new DroppedFiles();
    dropped.put(['/a', '/b', '/c']);
    const [cases, records] = [dropped.keep(['/a']), dropped.keep(['/b', '/c'])];
    expect(dropped.take(records)).toEqual(['/b', '/c']);
    dropped.put(['/d']);
    expect(() => dropped.take(cases)).toThrow('again');
  });

  it('are forgotten when others are dropped', () => {
    const dropped = new DroppedFiles();
    const first = dropped.put(['/a']) ?? '';
    const second = dropped.put(['/b']) ?? '';
    expect(() => dropped.take(first)).toThrow('again');
    expect(dropped.take(second)).toEqual(['/b']);
  });

  it.each([[undefined], [[]], [['relative.pdf']], [['/a', 5]], [[`/${'x'.repeat(5000)}`]], ['/a']])(
    'are none where what was sent is no list of paths: %j',
    (sent) => expect(new DroppedFiles().put(sent)).toBeUndefined(),
  );
});
