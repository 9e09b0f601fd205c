import { describe, expect, it } from 'vitest';
import { aCitedCase, profileCiting } from '../testing/cited-case.ts';
import { composeLetter } from './compose.ts';
import { numberFootnotes } from './footnotes.ts';
import { letterProfileSchema } from './profile.ts';
import { type FootnoteRun, letterText, type Run } from './tree.ts';

const treeOf = (style: 'none' | 'parentheses' | 'footnotes', builder = aCitedCase()) =>
  composeLetter(builder.build(), profileCiting(style), 'posted');
const isFootnote = (run: Run): run is FootnoteRun => !('text' in run);

describe('the evidence that a letter cites', () => {
  it('is not printed, or stands in parentheses, as the profile says', () => {
    const last = (style: 'none' | 'parentheses') => letterText(treeOf(style)).split('\n').slice(-2);
    expect(last('none')).toEqual([
      'Decision rationale: Pain is 7/10. The meniscus is torn, and the knee locks.',
      'There was no therapy.',
    ]);
    expect(last('parentheses')).toEqual([
      'Decision rationale: Pain is 7/10 (Progress report 12/03/2014, p. 12). The meniscus is torn (MRI 11/20/2014, p. 3), and the knee locks (Progress report 12/03/2014, p. 12).',
      'There was no therapy (Progress report 12/03/2014, p. 12).',
    ]);
  });

  it('leaves the text of the letter as it is when it stands in footnotes', () => {
    expect(letterText(treeOf('footnotes'))).toBe(letterText(treeOf('none')));
  });

  it('is printed copy by copy', () => {
    const profile = { ...profileCiting('none'), evidence: { posted: 'none', served: 'footnotes' } as const };
    const notes = (copy: 'posted' | 'served') =>
      numberFootnotes(composeLetter(aCitedCase().build(), profile, copy).blocks).texts;
    expect(notes('posted')).toEqual([]);
    expect(notes('served')).toHaveLength(3);
  });

  it('leaves no empty paragraph where it stands alone and is not printed', () => {
    const rationale = [
      { content: [{ text: 'One.' }] },
      { content: [{ evidence: 'e', printed: 'A' }] },
      { content: [] },
    ];
    const lines = (style: 'none' | 'parentheses') =>
      letterText(treeOf(style, aCitedCase().withItem({ rationale }))).split('\n');
    expect(lines('none').slice(-2)).toEqual(['Decision rationale: One.', '']);
    expect(lines('parentheses').slice(-3)).toEqual(['Decision rationale: One.', '(A)', '']);
  });
});

describe('footnotes', () => {
  it('are numbered through the letter; the same again in a paragraph keeps its number', () => {
    const { blocks } = treeOf('footnotes');
    const numbered = numberFootnotes(blocks);
    const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter(isFootnote) : []));
    expect(runs.map(numbered.numberOf)).toEqual([1, 2, 1, 3]);
    expect(runs.map(numbered.isRepeated)).toEqual([false, false, true, false]);
    expect(numbered.texts).toEqual([
      'Progress report of the treating physician, 12/03/2014, page 12',
      'MRI of the right knee <without contrast>, 11/20/2014, page 3',
      'Progress report of the treating physician, 12/03/2014, page 12',
    ]);
    expect([...numbered.referredToAgain]).toEqual([1]);
  });

  it('of one letter are not taken for those of another', () => {
    const numbered = numberFootnotes(treeOf('footnotes').blocks);
    expect(() => numbered.numberOf({ footnote: 'A' })).toThrow('none of the letter');
  });
});

describe('a letter profile from before citations and signature lines', () => {
  it('prints no evidence, draws no line and leaves every copy unsigned', () => {
    const { evidence, signing, ...before } = profileCiting('footnotes');
    expect(evidence.posted).toBe('footnotes');
    expect(letterProfileSchema.parse(before)).toEqual({
      ...before,
      evidence: { posted: 'none', served: 'none' },
      signing: {
        line: { returned: false, posted: false, served: false },
        lineTitle: { reviewer: 'Expert Reviewer', organisation: 'Medical Director' },
        byOrganisation: { posted: false, served: false },
      },
    });
    expect(signing.lineTitle.reviewer).toBe('Expert Reviewer');
  });
});
