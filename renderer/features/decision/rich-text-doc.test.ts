import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { fromEditor, toEditor } from './rich-text-doc.ts';

const text = fc.string({ minLength: 1 });
const run = fc.oneof(
  text.map((value) => ({ text: value })),
  fc.record({
    text,
    marks: fc.subarray(['bold', 'italic', 'superscript', 'subscript'] as const, { minLength: 1 }),
  }),
  fc.record({ evidence: text, printed: fc.string() }),
  fc.record({ evidence: text, printed: fc.string(), note: fc.string() }),
);
const paragraph = fc.oneof(
  fc.record({ content: fc.array(run) }),
  fc.record({ list: fc.constantFrom('bullet' as const, 'number' as const), content: fc.array(run) }),
);

describe('a text in the editor', () => {
  it('comes out as it went in, with its marks, lists and citations', () => {
    fc.assert(
      fc.property(fc.array(paragraph), (rich: RichText) => {
        const blank = rich.every((one) => one.content.length === 0);
        expect(fromEditor(toEditor(rich))).toEqual(blank ? [] : rich);
      }),
    );
  });

  it('is one empty paragraph when there is nothing, since an editor needs a place for the cursor', () => {
    expect(toEditor([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(fromEditor(toEditor([]))).toEqual([]);
  });

  it('keeps neighbouring paragraphs of one list together', () => {
    const rich: RichText = [
      { list: 'number', content: [{ text: 'a' }] },
      { list: 'number', content: [{ text: 'b' }] },
    ];
    expect(toEditor(rich).content).toHaveLength(1);
  });
});
