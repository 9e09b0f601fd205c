import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImrCase } from '../../domain/case.ts';
import { richTextFrom } from '../../domain/rich-text.ts';
import { aCase } from '../../testing/case-builder.ts';
import { builtInProfile } from '../../testing/profiles.ts';
import { composeLetter } from '../compose.ts';
import type { LetterProfile } from '../profile.ts';
import { foldSpace, letterText } from '../tree.ts';
import { parseLetter } from './parse-letter.ts';
import { withoutSpace } from './squeeze.ts';
import { arbitraryLetterCase } from './testing/arbitrary-letter.ts';
import { printedLines, printedPages } from './testing/printed-letter.ts';
import { sourceOfText } from './text-source.ts';

const posted = builtInProfile('posted-2016');
const seed = builtInProfile('seed-2015');
const profiles = [posted, seed];
const read = (text: string) =>
  parseLetter(sourceOfText(text), { id: 'case-1', profiles, name: 'letter.txt' });
const compose = (imrCase: ImrCase, profile: LetterProfile = posted) =>
  letterText(composeLetter(imrCase, profile, 'posted'));
const again = (parsed: ReturnType<typeof read>) => {
  const profile = profiles.find(({ id }) => id === parsed.imrCase.profile.id) ?? posted;
  return compose(parsed.imrCase, profile);
};
const fromHeading = (text: string) => text.slice(text.indexOf('HOW THE IMR'));

/** What text carries of a case: not what is only a proposal, nor how the letter was read. */
function carried({ caseBlock, credentials, summary, items }: ImrCase) {
  return {
    caseBlock:
      caseBlock &&
      Object.fromEntries(Object.entries(caseBlock).map(([field, value]) => [field, isoOf(value)])),
    credentials,
    summary,
    items: items.map(({ request, ur, outcome, rationale, bases }) => ({
      request,
      ur,
      outcome,
      rationale,
      bases,
    })),
  };
}
const isoOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'iso' in value ? value.iso : value;

describe('a letter that was composed', () => {
  it('reads back to the same letter, whatever it says', () => {
    fc.assert(
      fc.property(arbitraryLetterCase, (imrCase) => {
        const text = compose(imrCase);
        const parsed = read(text);
        expect(parsed.isExact).toBe(true);
        expect(foldSpace(fromHeading(again(parsed)))).toBe(foldSpace(fromHeading(text)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads back to the same case, as far as a text can carry it', () => {
    fc.assert(
      fc.property(arbitraryLetterCase, (imrCase) => {
        expect(carried(read(compose(imrCase)).imrCase)).toEqual(carried(imrCase));
      }),
      { numRuns: 60 },
    );
  });

  const setting = fc.record({
    width: fc.integer({ min: 70, max: 100 }),
    lines: fc.integer({ min: 20, max: 50 }),
  });
  const printed = fc.tuple(arbitraryLetterCase, setting, fc.boolean()).map(([imrCase, type, endsPages]) => {
    const tree = composeLetter(imrCase, posted, 'posted');
    const pages = printedPages(printedLines(tree, type), type).map((lines, index, all) => {
      const text = lines.map(({ text: line, blank }) => `${blank ? '\n' : ''}${line}\n`).join('');
      return endsPages ? `${text}\n\n${' '.repeat(30)}Page ${index + 1} of ${all.length}\n` : text;
    });
    return { imrCase, letter: letterText(tree), text: pages.join(endsPages ? '\f' : '\n') };
  });

  it('reads back from pages: wrapped lines, words parted at hyphens, page numbers, blank lines within sentences', () => {
    fc.assert(
      fc.property(printed, ({ letter, text }) => {
        expect(withoutSpace(again(read(text)))).toBe(withoutSpace(letter));
      }),
      { numRuns: 60 },
    );
  });

  // A full line that ends a rationale and a page cannot be told from the first line of a title.
  it('reads back from pages to the same titles, but for one in a hundred whose page tells nothing', () => {
    const titles = fc.sample(printed, { numRuns: 60, seed: 2016 }).flatMap(({ imrCase, text }) => {
      const found = read(text).imrCase.items;
      return imrCase.items.map(({ request, outcome }, index) => {
        return { ours: { request, outcome }, theirs: found[index] };
      });
    });
    const right = titles.filter(
      ({ ours, theirs }) =>
        theirs?.outcome === ours.outcome &&
        withoutSpace(theirs?.request ?? '') === withoutSpace(ours.request),
    );
    expect(right.length).toBeGreaterThanOrEqual(titles.length - Math.floor(titles.length / 100));
  });
});

describe('any text behind the headings', () => {
  const piece = fc.constantFrom(
    ...[
      'Claims Administrator guideline:',
      'MAXIMUS guideline:',
      'Decision rationale:',
      ': Upheld',
      ': Overturned',
    ],
    ...[
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      ' is',
      ' was the original request. ',
    ],
    ...[
      'Decision based on MTUS ',
      'Knee Complaints 2004',
      ', Section(s): ',
      ', and ',
      '.',
      '\n',
      '\n\n',
      ' ',
    ],
    ...['Decision based on Non-MTUS Citation ', '(1) a. (2) b', posted.summaryLeadIn, posted.itemsLeadIn],
    ...[
      'The Expert Reviewer did not cite any medical evidence for its decision.',
      'word',
      'State(s) of Licensure:',
    ],
  );
  it('is read without a fault, and never loses a word: it prints again, or is kept whole', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `${posted.headings.how}\n${posted.how}\n${posted.headings.items}\n${pieces.join('')}`;
        const parsed = read(text);
        const kept = JSON.stringify(parsed.imrCase.extra?.letter);
        if (parsed.isExact) expect(withoutSpace(again(parsed))).toBe(withoutSpace(text));
        else for (const word of text.split(/\s+/)) expect(kept).toContain(JSON.stringify(word).slice(1, -1));
      }),
      { numRuns: 300 },
    );
  });
});

describe('fixed text other than the profile’s', () => {
  const letter = compose(aCase().withCaseBlock().withItem().build());
  it.each([
    ['how', 'He/she has no affiliation', 'The reviewer has no affiliation'],
    ['summaryLeadIn', 'the following clinical case summary', 'this summary'],
    ['itemsLeadIn', 'The Final Determination was based on', 'It was based upon'],
    ['summaryHeading', 'CLINICAL CASE SUMMARY', 'DOCUMENTS REVIEWED\nAn application.\nCLINICAL CASE SUMMARY'],
    ['specialtyLabel', 'Certification(s)/Specialty: ', 'certification(s)/specialty: '],
    ['reviewerLabel', 'MAXIMUS guideline:', 'MAXIMUS Guideline:'],
  ])('in the place of %s is kept, and prints again', (place, ours, theirs) => {
    const text = letter.replace(ours, theirs);
    const parsed = read(text);
    expect(parsed.isExact).toBe(true);
    expect(Object.keys(parsed.imrCase.asRead ?? {})).toEqual([place]);
    expect(parsed.warnings).toContainEqual(
      expect.objectContaining({ code: 'fixed-text', path: `asRead.${place}` }),
    );
    expect(fromHeading(again(parsed))).toBe(fromHeading(text));
  });

  it('that is left out leaves out ours', () => {
    const text = letter.replace(`${posted.credentials.leadIn}\n`, '');
    const parsed = read(text);
    expect(parsed.imrCase.asRead).toEqual({ credentialsLeadIn: '' });
    expect(fromHeading(again(parsed))).toBe(fromHeading(text));
  });

  it('between the lead-in and the first title stays there', () => {
    const text = letter.replace(posted.itemsLeadIn, `${posted.itemsLeadIn}\nOne item was withdrawn.`);
    const parsed = read(text);
    expect(parsed.imrCase.items[0]?.request).toBe('MRI of the right knee');
    expect(fromHeading(again(parsed))).toBe(fromHeading(text));
  });

  it('with typographic marks and ligatures is found all the same', () => {
    const text = letter.replaceAll('fi', 'ﬁ').replaceAll('-', '‐');
    const parsed = read(text);
    expect(parsed.imrCase.items).toHaveLength(1);
    expect(parsed.isExact).toBe(true);
  });
});

describe('the profile', () => {
  const item = (text: string) => ({
    bases: { reviewer: { kind: 'outside' as const, citations: [{ kind: 'other' as const, text }] } },
  });
  it.each(profiles)('$id is told by its guideline lines', (profile) => {
    const text = compose(aCase().withItem(item('ODG Pain')).build(), profile);
    expect(read(text).form).toBe(profile.id);
  });

  it('is told by the date where the lines do not tell', () => {
    const dated = (iso: string) =>
      compose(aCase().withCaseBlock({ decisionDate: { iso } }).withItem().build());
    expect(read(dated('2015-03-01')).form).toBe('seed-2015');
    expect(read(dated('2016-03-01')).form).toBe('posted-2016');
  });

  it('of an organisation of its own is found by its own sentences', () => {
    const own: LetterProfile = {
      ...posted,
      id: 'own',
      how: 'The file went to a reviewer.',
      labels: { ...posted.labels, reviewer: 'Reviewer guideline:' },
      decisions: { upheld: 'Denied', overturned: 'Approved' },
    };
    const imrCase = aCase().withItem({ outcome: 'overturned' }).build();
    const parsed = parseLetter(sourceOfText(compose(imrCase, own)), {
      id: 'x',
      profiles: [posted, own],
      name: 'letter.txt',
    });
    expect(parsed.form).toBe('own');
    expect(parsed.imrCase.items[0]?.outcome).toBe('overturned');
    expect(parsed.isExact).toBe(true);
  });
});

describe('a served copy', () => {
  it('reads without its cover page, of which what is not the profile’s is kept', () => {
    const imrCase = aCase()
      .withCaseBlock()
      .with({ parties: [{ role: 'employee', name: 'E. Example' }] })
      .withItem()
      .build();
    const parsed = read(letterText(composeLetter(imrCase, posted, 'served')));
    expect(parsed.isExact).toBe(true);
    expect(parsed.imrCase.caseBlock?.caseNumber).toBe('CM17-0000001');
    expect(parsed.warnings).toEqual([{ code: 'cover', text: expect.stringContaining('E. Example') }]);
  });
});

describe('an item', () => {
  it('undecided reads as one, and says so', () => {
    const { outcome: _outcome, ...rest } = aCase().withItem({ request: 'X-ray' }).build().items[0] ?? {};
    const parsed = read(
      compose(
        aCase()
          .with({ items: [] })
          .withItem({ ...rest, outcome: undefined })
          .build(),
      ),
    );
    expect(parsed.imrCase.items[0]).not.toHaveProperty('outcome');
    expect(parsed.warnings).toContainEqual({ code: 'undecided', path: 'items[0].outcome', text: 'X-ray' });
  });

  it('without a basis on either side, and without a rationale, reads as it is', () => {
    const parsed = read(compose(aCase().withItem({ bases: {}, rationale: [] }).withItem().build()));
    expect(parsed.imrCase.items).toHaveLength(2);
    expect(parsed.imrCase.items[0]).toMatchObject({ bases: {}, rationale: [] });
    expect(parsed.isExact).toBe(true);
  });

  it('that a page parts within the request that its split repeats has its whole title', () => {
    const ur = { kind: 'substituted' as const, original: 'Retrospective MRI', authorized: 'an X-ray' };
    const text = compose(
      aCase().withItem().withItem({ request: ur.original, ur, outcome: 'upheld' }).build(),
    );
    const [, second] = read(
      text.replace('Retrospective MRI is: Upheld', 'Retrospective\n\nMRI is:\n\nUpheld'),
    ).imrCase.items;
    expect(second).toMatchObject({ ur: { kind: 'substituted', authorized: 'an X-ray' }, outcome: 'upheld' });
  });

  it('after a rationale that has no full stop begins with its own paragraph', () => {
    const builder = aCase().withItem({ rationale: richTextFrom('The request is not necessary') });
    const [, second] = read(compose(builder.withItem({ request: 'gym membership' }).build())).imrCase.items;
    expect(second?.request).toBe('gym membership');
  });
});

describe('a text that is no determination letter', () => {
  it.each([
    '',
    'Some notes.',
    'CLINICAL CASE SUMMARY\nA summary.',
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
  ])('(%j) is refused by name', (text) => {
    expect(() => read(text)).toThrow(/letter\.txt is not a determination letter/);
  });
});
