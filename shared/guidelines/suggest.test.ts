import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import { parseLetter } from '../letter/parse/parse-letter.ts';
import { sourceOfText } from '../letter/parse/text-source.ts';
import { builtInProfile } from '../testing/profiles.ts';
import type { LookedUpItem } from './asked-for.ts';
import { inForceOn } from './in-force.ts';
import { mtusPack } from './mtus-pack.ts';
import type { GuidelinePack } from './pack.ts';
import { type RankedChapter, rankFound } from './rank-found.ts';
import { type FoundSection, searchPacks } from './search-packs.ts';
import { lookupsFor } from './suggest.ts';
import { aPack } from './testing/packs.ts';

const IN_2017 = '2017-02-01';
const TODAY = '2026-11-27';

function suggest(
  item: LookedUpItem,
  {
    parent,
    packs = [mtusPack()],
    day = IN_2017,
  }: { parent?: LookedUpItem; packs?: GuidelinePack[]; day?: string } = {},
): RankedChapter<FoundSection>[] {
  const found = lookupsFor(item, parent).map((lookup) => ({
    lookup,
    hits: searchPacks(packs, lookup.query, day),
  }));
  return rankFound(found, ({ pack, chapter, section }) => ({
    chapter: `${pack.id}/${chapter.id}`,
    section: section?.id,
    step: pack.source,
    inForce: inForceOn(chapter.effective ?? pack.effective, day),
  }));
}
const asking = (request: string, rest: Partial<LookedUpItem> = {}): LookedUpItem => ({
  request,
  bodyParts: [],
  ...rest,
});
const named = ({ whole, sections }: RankedChapter<FoundSection>) => {
  const chapter = (whole ?? sections[0])?.chapter;
  return `${chapter?.title} ${chapter?.edition}`;
};
const first = (item: LookedUpItem, options = {}) => {
  const [chapter] = suggest(item, options);
  return chapter === undefined
    ? 'nothing'
    : `${named(chapter)}: ${chapter.sections[0]?.section?.title ?? 'as a whole'}`;
};

describe('what is looked up for an item', () => {
  it.each([
    ['MRI of the right shoulder', 'Shoulder Complaints 2004: Special Studies'],
    ['Left knee arthroscopy with meniscectomy', 'Knee Complaints 2004: Surgical Considerations'],
    ['Cyclobenzaprine 5mg #30', 'Chronic Pain Medical Treatment 2016: Cyclobenzaprine (Flexeril)'],
    ['Norco 10/325 mg #60', 'Opioid Treatment 2016:'],
    ['Acupuncture 6 visits', 'Acupuncture Treatment 2007: as a whole'],
    ['Physical therapy 2x4', 'Chronic Pain Medical Treatment 2016: Physical'],
  ])('%s leads to %s', (request, expected) => {
    expect(first(asking(request))).toContain(expected);
  });

  it('is by the body part of the item that it depends on, after a surgery by the postsurgical chapter', () => {
    const parent = asking('Shoulder arthroscopy', { category: 'Surgery * Arthroscopic Surgery *' });
    expect(first(asking('Physical therapy, times 12'), { parent })).toBe(
      'Postsurgical Treatment 2009: Shoulder',
    );
  });

  it('has editions in force first, and those of another day after them', () => {
    const chapters = suggest(asking('MRI of the lumbar spine'), { day: TODAY });
    expect(chapters.slice(0, 2).map(named)).toContain('Low Back Disorders 2019');
    expect(chapters.findIndex(({ inForce }) => inForce === 'no')).toBeGreaterThan(
      chapters.findLastIndex(({ inForce, step }) => inForce === 'yes' && step === 'mtus'),
    );
  });

  it('has the MTUS first, then the others in the order of the search sequence', () => {
    const sections = [{ id: 's', title: 'MRI of the shoulder' }];
    const pack = (source: GuidelinePack['source']) =>
      aPack({ id: source, source, chapters: [{ id: 'c', title: 'Shoulder', sections }] });
    const packs = [pack('study'), pack('acoem-odg'), pack('other-guideline'), mtusPack()];
    const steps = suggest(asking('MRI of the right shoulder'), { packs }).map(({ step }) => step);
    expect([...new Set(steps)]).toEqual(['mtus', 'acoem-odg', 'other-guideline', 'study']);
  });

  it('is nothing for an item without words, and says why each is there', () => {
    expect(suggest(asking(''))).toEqual([]);
    expect(suggest(asking('MRI of the right shoulder'))[0]?.why).toContain('shoulder');
  });
});

// An extra check where the posted letters lie beside the checkout; the project does not need them.
const letters = new URL('../../../shared/letters/', import.meta.url);

describe.runIf(existsSync(letters))('for items of posted letters whose reviewer cited the MTUS', () => {
  const profiles = [builtInProfile('posted-2016'), builtInProfile('seed-2015')];
  const cases = (existsSync(letters) ? readdirSync(letters) : []).map((name) => {
    const text = readFileSync(new URL(name, letters), 'utf8');
    return parseLetter(sourceOfText(text), { id: 'c', profiles, name }).imrCase;
  });
  const ranks = cases.flatMap(({ caseBlock, items }) =>
    items.flatMap((item) => {
      const cited = chaptersOf(item.bases.reviewer);
      if (cited.length === 0) return [];
      const parent = items.find(({ id }) => id === item.parent);
      const day = caseBlock?.decisionDate?.iso ?? IN_2017;
      const chapters = suggest(item, { ...(parent === undefined ? {} : { parent }), day });
      return [
        { request: item.request, cited, rank: chapters.findIndex((one) => cited.includes(named(one))) + 1 },
      ];
    }),
  );

  it('the chapter that was cited is among the first', () => {
    const within = (most: number) => ranks.filter(({ rank }) => rank > 0 && rank <= most).length;
    if (process.env.IMR_FIGURES)
      console.log(
        ranks.map((one) => JSON.stringify(one)).join('\n'),
        ranks.length,
        within(1),
        within(3),
        within(5),
      );
    expect(ranks.length).toBeGreaterThan(20);
    expect(within(5)).toBeGreaterThanOrEqual(ranks.length - 2);
    expect(within(3)).toBeGreaterThanOrEqual(ranks.length * 0.85);
  });
});

function chaptersOf(basis: Basis | undefined): string[] {
  return basis?.kind === 'mtus' ? basis.chapters.map(({ title, year }) => `${title} ${year}`) : [];
}
