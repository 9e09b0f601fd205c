import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseBuilder } from '../testing/case-builder.ts';
import { fillSnippet } from './fill-snippet.ts';
import { gapsIn } from './gaps.ts';
import { SHIPPED_SNIPPETS } from './shipped-snippets.ts';
import { isSnippetField, snippetValues } from './snippet-fields.ts';
import { SNIPPET_NAME } from './snippet-name.ts';

const imrCase = new CaseBuilder()
  .withCaseBlock()
  .withItem({
    request: 'Physical therapy 2x4 right knee',
    quantity: { amount: 8, unit: 'visits' },
    bodyParts: [{ name: 'knee', side: 'right' }],
  })
  .build();
const [item] = imrCase.items;

describe('snippets', () => {
  it('fill their fields from the item and the case', () => {
    const text = 'The request for {item} ({visits}, {bodypart}, {guideline}, {injured}) is {conclusion}.';
    expect(fillSnippet(text, snippetValues(imrCase, item))).toBe(
      'The request for Physical therapy 2x4 right knee (8 visits, right knee, Knee Complaints, 11/09/2016) is not medically necessary.',
    );
  });

  it('leave a gap for what is not known', () => {
    const filled = fillSnippet(
      '{visits} exceed {limit}; {L5} {toString} stays',
      snippetValues(imrCase, undefined),
    );
    expect(filled).toBe('[visits] exceed [limit]; {L5} {toString} stays');
    expect(gapsIn(filled).map(({ name }) => name)).toEqual(['visits', 'limit']);
  });

  it('that come with the program have names that can be typed and fields that exist', () => {
    for (const { name, text } of SHIPPED_SNIPPETS) {
      expect(name).toMatch(SNIPPET_NAME);
      for (const [, field = ''] of text.matchAll(/\{([^}]*)\}/g))
        expect(isSnippetField(field), `${name}: ${field}`).toBe(true);
    }
    expect(new Set(SHIPPED_SNIPPETS.map(({ name }) => name)).size).toBe(SHIPPED_SNIPPETS.length);
  });

  it('put in nothing but their text, values and gaps', () => {
    const piece = fc.constantFrom('{item}', '{limit}', '{', '}', 'so', ' ', '[', '$&', '{x}');
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, value) => {
        const expected = pieces
          .join('')
          .replace(/\{([a-z]+)\}/g, (_, name: string) => (name === 'item' ? value : `[${name}]`));
        expect(fillSnippet(pieces.join(''), { item: value })).toBe(expected);
      }),
    );
  });
});
