import { describe, expect, it } from 'vitest';
import { placesOf } from './places.ts';

const at = (text: string, ...titles: string[]) =>
  placesOf(
    [text],
    titles.map((title) => ({ title, page: 0 })),
    { isInOrder: true },
  ).map((place) => place.at);

describe('a title', () => {
  it('is found as a line of its own, behind its number, before it is found in a sentence', () => {
    const text = 'The X-ray comes first.\n2.1 X ray:\nIt shows the bone.';
    expect(at(text, 'X-ray')).toEqual([text.indexOf('2.1')]);
    expect(at(text, 'comes first', 'shows')).toEqual([text.indexOf('comes'), text.indexOf('shows')]);
    expect(at('1Knee\nKneeling\nKnee', 'Knee', 'Knee')).toEqual([0, 15]);
  });

  it('that is not on its page is taken to stand at the top, or where the one before it does', () => {
    expect(at('Knee pain', 'Shoulder')).toEqual([0]);
    expect(at('Of knee pain', 'knee', 'Shoulder')).toEqual([3, 4]);
    expect(at('\u{1d40a}x \u{1d40a}', '\u{1d40a}', '- . -')).toEqual([4, 5]);
  });

  it('that was cut with the mouse is found within its words, where that is wanted', () => {
    const sought = [{ title: 'n visits are recomm', page: 0 }];
    const text = 'Knee\nUp to ten visits are recommended.';
    const found = (isCut: boolean) => placesOf([text], sought, { isInOrder: false, isCut })[0]?.at;
    expect(found(true)).toBe(text.indexOf('n visits'));
    expect(found(false)).toBe(0);
  });

  it.each([
    ['dashes', '- - - - - - - - - - x', '-'.repeat(20_000)],
    ['numbers', '1 1 1 1 1 1 1 1 1 1 x', '1\n'.repeat(20_000)],
    ['a word', 'Knee', '1.\n'.repeat(20_000)],
    ['marks', ': 1', ': '.repeat(20_000)],
  ])('of %s is looked for in one go, whatever the text is', (_, title, text) => {
    expect(at(text, title)).toEqual([0]);
  });
});
