import { describe, expect, it } from 'vitest';
import { AUDIT_SUBJECTS, auditTitle, isAuditKind, kindsOf } from './audit.ts';
import { auditDetail } from './audit-details.ts';

const HASH = 'ab'.repeat(32);
const purged = { createdAt: '2026-11-01T00:00:00Z', items: 1, revisions: 0, copies: 0, documents: [] };

describe('an entry about a signed determination', () => {
  it.each([
    [
      'letter.signed',
      {
        ...{ version: 2, letterSha256: HASH, docxSha256: HASH, certificateSha256: HASH },
        ...{ profile: 'posted-2016', profileVersion: 1, items: 1, attestations: 5, findings: 0 },
      },
      'Version 2, SHA-256 abababababab…',
    ],
    [
      'letter.version-exported',
      { version: 1, copy: 'signed', sha256: HASH },
      'Version 1, as signed, SHA-256 abababababab…',
    ],
    [
      'letter.version-exported',
      { version: 1, copy: 'served', sha256: HASH },
      'Version 1, served copy, SHA-256 abababababab…',
    ],
    ['letter.returned', { version: 3 }, 'Version 3'],
    ['case.clarification-requested', { version: 1 }, 'About version 1'],
    ['case.withdrawn', { versions: 0 }, ''],
    ['case.withdrawn', { versions: 2 }, '2 signed versions'],
    ['case.purged', purged, '1 item, 0 records'],
    [
      'case.purged',
      {
        ...purged,
        versions: [{ version: 1, signedAt: '2026-11-02T00:00:00Z', letterSha256: HASH, docxSha256: HASH }],
      },
      '1 item, 0 records, 1 signed version',
    ],
  ])('%s says what it is about', (kind, subject, detail) => {
    expect(auditDetail(kind, subject)).toBe(detail);
    expect(auditTitle(kind)).not.toBe(kind);
  });

  it('has no room for a word of the case', () => {
    const parsed = AUDIT_SUBJECTS['case.clarification-requested'].safeParse({
      version: 1,
      question: 'Which knee?',
    });
    expect(parsed.success).toBe(false);
    expect(AUDIT_SUBJECTS['case.withdrawn'].safeParse({ versions: 1, reason: 'x' }).success).toBe(false);
  });

  it('is found under letters, and what became of the case under cases', () => {
    expect(kindsOf('letters')).toEqual(expect.arrayContaining(['letter.signed', 'letter.returned']));
    expect(kindsOf('cases')).toEqual(
      expect.arrayContaining(['case.withdrawn', 'case.clarification-requested']),
    );
    expect(['letter.signed', 'case.withdrawn'].every(isAuditKind)).toBe(true);
  });
});
