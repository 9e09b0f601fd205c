import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITED, sentencesOf } from './sentences.ts';
import { kindOfSentence, unsupportedIn } from './unsupported.ts';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at a period, and at none of an abbreviation, an initial, a number or a title', () => {
    expect(
      split(
        'Dr. J. Example saw him on 3/1/2015 vs. the prior visit. Pain is 7.5/10, e.g. at night! He sleeps 4 h.',
      ),
    ).toEqual([
      'Dr. J. Example saw him on 3/1/2015 vs. the prior visit.',
      'Pain is 7.5/10, e.g. at night!',
      'He sleeps 4 h.',
    ]);
    expect(split('Norco 10 mg p.o. b.i.d. was given. “It helps.” So he said')).toEqual([
      'Norco 10 mg p.o. b.i.d. was given.',
      '“It helps.”',
      'So he said',
    ]);
    expect(split(' ')).toEqual([]);
  });

  it('have the citations before and behind their period', () => {
    const text = `Pain is 7/10 ${CITED}. The knee locks. ${CITED}${CITED} It is swollen.`;
    expect(split(text)).toEqual([
      `Pain is 7/10 ${CITED}.`,
      `The knee locks. ${CITED}${CITED}`,
      'It is swollen.',
    ]);
  });

  it('hold every character that is no space, once and in order', () => {
    const part = fc.oneof(fc.constantFrom('. ', '? ', ' ', '.', CITED, 'Dr. ', ' A', '”'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('what rests on nothing', () => {
  it('are sentences that tell of the record and cite no page', () => {
    const text =
      `The patient is a 46-year-old man injured on 2/9/2002. He completed 12 visits of therapy ${CITED}. ` +
      'The MRI showed a tear.';
    expect(unsupportedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The patient is a 46-year-old man injured on 2/9/2002.',
      'The MRI showed a tear.',
    ]);
  });

  it('is not what a guideline says, nor what follows from it', () => {
    for (const sentence of [
      'The MTUS Chronic Pain Guidelines recommend up to 10 visits over 8 weeks.',
      'According to the Official Disability Guidelines, an MRI is indicated after 3 months.',
      'Therefore, the request for 12 visits is not medically necessary.',
      'The documentation of the patient is consistent with the criteria.',
    ]) {
      expect([sentence, kindOfSentence(sentence)]).toEqual([sentence, 'reasoning']);
    }
    expect(kindOfSentence('This is a difficult question.')).toBe('unknown');
    expect(kindOfSentence('The patient had 24 sessions, more than the guidelines recommend.')).toBe('fact');
  });
});
