import { describe, expect, it } from 'vitest';
import { find, only } from '../testing/find.ts';
import { pronounsOf } from './pronouns.ts';

describe('a person', () => {
  it.each([
    ['a 39 year old female, who', 39, 'female'],
    ['a now 45-year-old man', 45, 'male'],
    ['52 y/o F', 52, 'female'],
    ['52yo male', 52, 'male'],
    ['a 33 year old, right-hand dominant woman', 33, 'female'],
    ['Age: 61', 61, undefined],
    ['Age / sex: 39 / F', 39, 'female'],
    ['Sex / age: M / 40', 40, 'male'],
    ['a woman of 31', 31, 'female'],
    ['a 40 year old who was', 40, undefined],
    ['Sex: F', undefined, 'female'],
    ['the male patient', undefined, 'male'],
  ])('%j', (text, age, sex) => {
    const person = only('person', text);
    expect([person.age, person.sex]).toEqual([age, sex]);
  });

  it.each(['12 years of pain', 'a male connector', 'a 3 year trial', 'F. 39'])('is not in %j', (text) =>
    expect(find('person', text)).toEqual([]),
  );
});

describe('pronouns', () => {
  it('are counted by sex, with places', () => {
    const text = 'He hurt his back. She told him that her knee hurts.';
    const { female, male } = pronounsOf(text);
    expect(female.map(({ start, end }) => text.slice(start, end))).toEqual(['She', 'her']);
    expect(male).toHaveLength(3);
  });

  it('of both are of neither', () => {
    const { female, male } = pronounsOf('He/she was selected by his/her experience. He or she may appeal.');
    expect([female, male]).toEqual([[], []]);
  });
});

describe('the mechanism of an injury', () => {
  it.each([
    ['The mechanism of injury is detailed as a fall from a ladder.', 'fall', 'a fall from a ladder'],
    ['The mechanism of injury was not stated.', 'not-stated', 'not stated'],
    [
      'sustained a work injury on 3/7/16 after a motor vehicle accident.',
      'vehicle',
      'motor vehicle accident',
    ],
    ['He was injured when a crate fell on his foot.', 'struck', 'a crate fell on his foot'],
    ['Her injury occurred while lifting a box of files.', 'lifting', 'lifting a box of files'],
    ['mechanism of injury: cumulative trauma', 'repetitive', 'cumulative trauma'],
  ])('%j', (text, mechanism, clause) => {
    const fact = only('mechanism', text);
    expect(fact.mechanism).toBe(mechanism);
    expect(fact.text).toContain(clause);
  });

  it.each([
    'Work restrictions: no lifting over 10 pounds.',
    'Pain is worse with bending and lifting.',
    'The pain fell to 3/10.',
  ])('is not in %j', (text) => expect(find('mechanism', text)).toEqual([]));
});

describe('wording that opens a part', () => {
  it.each([
    ['The patient sustained an industrial injury on', 'injury'],
    ['was diagnosed as having', 'diagnoses'],
    ['Treatment to date has included', 'treatment'],
    ['She currently complains of', 'complaints'],
    ['Objective findings revealed', 'examination'],
    ['Current medications include', 'medication'],
    ['The treatment plan included', 'plan'],
    ['Utilization review denied', 'review'],
    ['Diagnoses:\n1.', 'diagnoses'],
  ])('%j opens %s', (text, cue) => expect(find('cue', text).map((fact) => fact.cue)).toContain(cue));

  it('is no single word within a sentence', () =>
    expect(find('cue', 'he plans to study the impression')).toEqual([]));
});
