import { describe, expect, it } from 'vitest';
import type { Searched, Weighed } from '../domain/worksheet.ts';
import { nextSearchStep } from './search-guide.ts';
import { weighsMost } from './weigh-evidence.ts';

const searched = (step: Searched['step'], result?: Searched['result']): Searched =>
  result === undefined ? { step, source: 's' } : { step, source: 's', result };

describe('the search for a recommendation', () => {
  it('goes on only where what was searched does not answer, or is challenged', () => {
    expect(nextSearchStep([])).toBe('mtus');
    expect(nextSearchStep([searched('mtus')])).toBe('mtus');
    expect(nextSearchStep([searched('mtus', 'addresses')])).toBeUndefined();
    expect(nextSearchStep([searched('mtus', 'challenged')])).toBe('acoem-odg');
    expect(nextSearchStep([searched('mtus', 'silent'), searched('acoem-odg', 'silent')])).toBe(
      'other-guidelines',
    );
    const last = [
      searched('mtus', 'silent'),
      searched('acoem-odg', 'silent'),
      searched('other-guidelines', 'silent'),
    ];
    expect(nextSearchStep([...last, searched('studies', 'silent')])).toBeUndefined();
  });
});

describe('recommendations that compete', () => {
  const rated = (
    recommendation: string,
    applicability?: Weighed['applicability'],
    level?: Weighed['level'],
  ): Weighed => ({
    recommendation,
    ...(applicability === undefined ? {} : { applicability }),
    ...(level === undefined ? {} : { level }),
  });

  it('are weighed by whether their evidence applies, then by its level', () => {
    const review = rated('review', 'in part', '1a');
    expect(weighsMost([review, rated('series', 'applies', '4')])?.recommendation).toBe('series');
    expect(
      weighsMost([rated('trial', 'applies', '1b'), rated('series', 'applies', '4')])?.recommendation,
    ).toBe('trial');
  });

  it('are left open where one is not rated, two weigh the same, or none applies', () => {
    expect(weighsMost([rated('a', 'applies', '1a')])).toBeUndefined();
    expect(weighsMost([rated('a', 'applies', '1a'), rated('b', 'applies')])).toBeUndefined();
    expect(weighsMost([rated('a', 'applies', '2'), rated('b', 'applies', '2')])).toBeUndefined();
    const none = [rated('a', 'does not apply', '1a'), rated('b', 'does not apply', '2')];
    expect(weighsMost(none)).toBeUndefined();
  });
});
