import { describe, expect, it } from 'vitest';
import type { PlaceHead } from '../../../shared/contracts/lookup.ts';
import { firstChoice, foundGroups, nameOfPlace, suggestedGroups } from './place-rows.ts';

const head = (title: string, changes: Partial<PlaceHead> = {}): PlaceHead => ({
  ...{ sectionId: null, chapterId: 1, sourceId: 's', kind: 'shipped', step: 'mtus', sourceKey: 'mtus-map' },
  ...{ sourceTitle: 'MTUS', section: null, effective: { confirmed: true }, inForce: 'yes', confirmed: true },
  ...{ page: null, documentId: null, criteria: 0 },
  chapter: { key: 'c', title, number: null, edition: '2019' },
  ...changes,
});
const section = { key: 's', title: 'Activity', number: null };
const none = { favourites: [], recent: [] };

describe('the list of places', () => {
  it('has what fits under the steps of the sequence, then favorites and what was used, where there are any', () => {
    const suggested = [
      { step: 'mtus' as const, why: ['knee', 'MRI', 'a', 'b'], chapter: head('Knee'), sections: [] },
      { step: 'law' as const, why: [], chapter: head('Labor Code', { step: 'law' }), sections: [] },
    ];
    const groups = suggestedGroups(suggested, { favourites: [head('Elbow')], recent: [] });
    expect(groups.map(({ title, rows }) => [title, rows.map((row) => nameOfPlace(row.head))])).toEqual([
      ['MTUS', ['Knee 2019']],
      ['Law', ['Labor Code']],
      ['Favorites', ['Elbow 2019']],
    ]);
    expect(groups[0]?.rows[0]?.why).toBe('knee, MRI, a');
  });

  it('begins at the best section of the first chapter, or at the chapter', () => {
    const fitting = (...sections: PlaceHead[]) =>
      suggestedGroups([{ step: 'mtus', why: [], chapter: head('Knee'), sections }], none);
    expect(firstChoice(fitting(head('Knee', { sectionId: 2, section })))).toBe(1);
    expect(firstChoice(fitting())).toBe(0);
    expect(firstChoice(foundGroups([]))).toBe(0);
  });
});
