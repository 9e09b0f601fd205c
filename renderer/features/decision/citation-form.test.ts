import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../shared/domain/basis.ts';
import { asKind, citationForm, citationOf, EMPTY_CITATION, partedFrom } from './citation-form.ts';

const STUDY: Citation = {
  ...{ kind: 'study', author: 'Doe J, et al', title: 'Bracing of the knee', journal: 'Spine', year: '2009' },
  ...{ volume: '4', pages: '1-9' },
};

describe('entering a citation', () => {
  it.each([
    STUDY,
    { kind: 'study', title: 'Bracing' },
    { kind: 'regulation', law: '8 CCR', section: '9792.25.1', title: 'evidence' },
    { kind: 'guideline', title: 'ODG', edition: '2016', places: [{ chapter: 'Knee' }] },
    { kind: 'other', text: 'a society statement' },
  ] satisfies Citation[])('gives back what is stored: %#', (citation) => {
    expect(citationOf(citationForm(citation))).toEqual([citation]);
  });

  it('is none before it has a name', () => {
    expect(
      citationOf({
        kind: 'study',
        author: 'Doe J',
        title: ' ',
        journal: '',
        year: '',
        volume: '',
        pages: '',
      }),
    ).toEqual([]);
    expect(citationOf({ kind: 'regulation', law: 'Labor Code', section: '', title: '' })).toEqual([]);
  });

  it('parts a free text into the fields of the study that it is, and back', () => {
    const text = 'Doe J, et al. Bracing of the knee. Spine. 2009;4:1-9';
    expect(partedFrom(`${text}.`)).toEqual(citationForm(STUDY));
    expect(partedFrom('a society statement')).toBeUndefined();
    expect(asKind({ kind: 'other', text }, 'study')).toEqual(citationForm(STUDY));
    expect(asKind(citationForm(STUDY), 'other')).toEqual({ kind: 'other', text });
  });

  it('keeps a text as the name where another kind is chosen, and leaves behind what came filled in', () => {
    expect(asKind({ kind: 'other', text: 'a statement' }, 'guideline')).toMatchObject({
      title: 'a statement',
    });
    expect(asKind(EMPTY_CITATION, 'study')).toMatchObject({ kind: 'study', title: '' });
  });
});
