import { describe, expect, it } from 'vitest';
import { chipsOf, type Expansion } from './chips.ts';

const expansion = (of: string, kind: Expansion['kind'], terms: string[], on = true): Expansion => ({
  ...{ id: `${kind}:${of}`, kind, of, terms, on },
});

describe('what else is found', () => {
  it('is named by its first terms, and in full for who points at it', () => {
    const [chip] = chipsOf([
      expansion('PT', 'synonyms', ['physical therapy', 'physiotherapy', 'phys therapy']),
    ]);
    expect(chip).toMatchObject({
      ids: ['synonyms:PT'],
      label: 'also: physical therapy, physiotherapy +1',
      title: 'The same as “PT”: physical therapy, physiotherapy, phys therapy',
      on: true,
    });
  });

  it('says so where recognition may have misread a word', () => {
    expect(chipsOf([expansion('lumbar', 'misread', ['lurnbar'], false)])).toMatchObject([
      { label: 'misread as: lurnbar', on: false },
    ]);
  });

  it('is one chip for the forms of all words, on when all of them are', () => {
    const forms = [expansion('report', 'forms', ['reports']), expansion('visit', 'forms', ['visits'], false)];
    expect(chipsOf([...forms, expansion('lumbr', 'spelling', ['lumbar'])])).toMatchObject([
      { label: 'also: lumbar' },
      {
        ids: ['forms:report', 'forms:visit'],
        label: 'word forms',
        title: 'Forms of the words: reports, visits',
        on: false,
      },
    ]);
  });
});
