import { describe, expect, it } from 'vitest';
import type { Citation } from '../../domain/basis.ts';
import { composeCitation, composeCitations } from '../basis-line.ts';
import { readCitation, readCitations } from './read-citations.ts';

const STUDY: Citation = {
  kind: 'study',
  author: 'Doe J, Roe AB, et al',
  title: 'Exercise for low back pain. A randomized trial',
  journal: 'J Occup Med',
  year: '2014',
  volume: '12(3)',
  pages: '101-9',
};

describe('citations by kind', () => {
  it.each([
    [
      STUDY,
      'Doe J, Roe AB, et al. Exercise for low back pain. A randomized trial. J Occup Med. 2014;12(3):101-9',
    ],
    [
      { kind: 'study', author: 'van Roe AB', title: 'Bracing', journal: 'Spine', year: '2009' },
      'van Roe AB. Bracing. Spine. 2009',
    ],
    [{ kind: 'regulation', law: '8 CCR', section: '9792.24.2' }, '8 CCR 9792.24.2'],
    [
      { kind: 'regulation', law: 'Labor Code', section: '§ 4610.5(c)(2)', title: 'medical necessity' },
      'Labor Code § 4610.5(c)(2), medical necessity',
    ],
    [{ kind: 'guideline', title: 'ODG', places: [{ chapter: 'Knee' }] }, 'ODG, Knee'],
  ] satisfies [Citation, string][])('print and are read back: %#', (citation, text) => {
    expect(composeCitation(citation)).toBe(text);
    expect(readCitation(text)).toEqual(citation);
  });

  it.each([
    'The patient was seen. He had pain. It was treated. 2014',
    'J. Doe, Exercise for low back pain, Spine 2014',
    'Labor Code',
    'https://example.org/a. b. c. 2014',
    'Society of Examples. Guideline. Journal. 14',
  ])('stay free text where no form fits: %s', (text) => {
    expect(readCitation(text)).toEqual({ kind: 'other', text });
  });

  it('print without what is not known', () => {
    expect(composeCitation({ kind: 'study', title: 'Bracing' })).toBe('Bracing');
    expect(composeCitation({ kind: 'study', title: 'Bracing', journal: 'Spine', pages: '1-2' })).toBe(
      'Bracing. Spine. :1-2',
    );
  });

  it('are told apart in a numbered list', () => {
    const list: Citation[] = [
      { kind: 'guideline', title: 'ODG', places: [{ chapter: 'Knee & Leg', section: 'Bracing' }] },
      STUDY,
      { kind: 'regulation', law: '8 CCR', section: '9792.25.1' },
    ];
    expect(readCitations(composeCitations(list))).toEqual(list);
  });

  it('are read in a time that grows with their length', () => {
    for (const text of ['A and '.repeat(2_000), 'Doe J, '.repeat(2_000), '. 2014;'.repeat(2_000)])
      expect(readCitation(text).kind).toBe('other');
  });
});
