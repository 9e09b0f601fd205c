import { describe, expect, it } from 'vitest';
import { offeredNames, withName } from './names.ts';

const OPTIONS = ['Colon and Rectal Surgery', 'Pain Management', 'Surgery'];

describe('a list of names', () => {
  it('offers first what begins with the text, then what holds it', () => {
    expect(offeredNames(OPTIONS, [], 'surg')).toEqual(['Surgery', 'Colon and Rectal Surgery']);
  });

  it('does not offer what is chosen already', () => {
    expect(offeredNames(OPTIONS, ['surgery'], 'surg')).toEqual(['Colon and Rectal Surgery']);
  });

  it('takes a listed name in the spelling of the list', () => {
    expect(withName(OPTIONS, [], ' pain  management')).toEqual(['Pain Management']);
  });

  it('takes a name of its own at the end', () => {
    expect(withName(OPTIONS, ['Surgery'], 'Spine Care')).toEqual(['Surgery', 'Spine Care']);
  });

  it('changes nothing for a blank or a repetition', () => {
    const chosen = ['Surgery'];
    expect(withName(OPTIONS, chosen, '  ')).toBe(chosen);
    expect(withName(OPTIONS, chosen, 'SURGERY')).toBe(chosen);
  });
});
