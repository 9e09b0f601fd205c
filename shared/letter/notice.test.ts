import { describe, expect, it } from 'vitest';
import { declineReasonSchema } from '../domain/acceptance.ts';
import { aCase } from '../testing/case-builder.ts';
import { builtInProfile } from '../testing/profiles.ts';
import { composeNotice } from './notice.ts';
import { letterText } from './tree.ts';

const profile = builtInProfile('posted-2016');
const declining = { reason: 'no-time', note: '', date: '2026-11-23', reviewerNumber: 'R-001' } as const;

describe('the notice that a case is declined', () => {
  it('names case, day, reason and the reviewer by number', () => {
    const text = letterText(composeNotice(aCase().withCaseBlock().build(), profile, declining));
    expect(text).toContain('Case Number: CM17-0000001');
    expect(text).toContain('Date: 11/23/2026');
    expect(text).toContain('Expert Reviewer Number: R-001');
    expect(text).toContain(profile.notice.reasons['no-time']);
  });

  it('holds the note as it was written, braces included', () => {
    const notice = composeNotice(aCase().build(), profile, { ...declining, note: ' See {reason} ' });
    expect(letterText(notice)).toContain('See {reason}');
  });

  it('leaves out what is not known, and nothing else of the case gets in', () => {
    const value = aCase()
      .withItem()
      .with({ parties: [{ role: 'employee', name: 'E. Example' }] })
      .build();
    const notice = composeNotice(value, profile, { ...declining, reviewerNumber: '' });
    const text = letterText(notice);
    expect(text).not.toMatch(/Number:|Example|MRI/);
    expect(notice.title).toBe('IMR Notice of Declined Case');
  });

  it.each(declineReasonSchema.options)('has words for %s in every profile', (reason) => {
    for (const id of ['seed-2015', 'posted-2016'] as const) {
      const notice = letterText(composeNotice(aCase().build(), builtInProfile(id), { ...declining, reason }));
      expect(notice).toContain(builtInProfile(id).notice.reasons[reason]);
      expect(notice).not.toMatch(/[{}]/);
    }
  });
});
