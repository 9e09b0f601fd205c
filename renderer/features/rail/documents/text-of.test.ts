import { describe, expect, it } from 'vitest';
import { textOf } from './text-of.ts';

describe('where the text of a document comes from', () => {
  it('is told by pages, without what there is none of', () => {
    const reading = {
      documentId: 'd1',
      pages: 20,
      read: 18,
      needsOcr: 2,
      failed: 1,
      fromLayer: 12,
      fromOcr: 5,
      blank: 0,
      confidence: 0.914,
    };
    expect(textOf(reading)).toBe(
      '12 pages with text of the file, 5 pages recognized (all text 91 % sure), 1 page that cannot be read, 2 pages not read yet',
    );
    expect(textOf({ ...reading, read: 20, fromLayer: 20, fromOcr: 0, failed: 0, confidence: 1 })).toBe(
      '20 pages with text of the file',
    );
  });
});
