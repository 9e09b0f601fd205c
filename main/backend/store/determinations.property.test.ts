import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { checkCase } from '../../../shared/rules/index.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { saveCase } from './case-store.ts';
import { insertDetermination, readFrozen, readSignedFile, readVersions } from './determinations.ts';
import { arbitraryCase } from './testing/arbitrary-case.ts';
import { testStore } from './testing/test-store.ts';

const NOW = '2026-11-26T12:00:00.000Z';
const HASH = 'ab'.repeat(32);
const profile = builtInProfile('posted-2016');

describe('what is frozen of any case', () => {
  it('is read back as it was, file and all, and counts what was decided', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.uint8Array({ maxLength: 100_000 }), (imrCase, docx) => {
        const { store, close } = testStore();
        try {
          const tree = composeLetter(imrCase, profile, 'posted');
          const { findings, notChecked } = checkCase({ imrCase, copy: 'posted' });
          const { attestations } = imrCase;
          const identity = { name: 'N', subject: 'CN=N', issuer: 'CN=N', serial: '01', sha256: HASH };
          store.write((writer) => {
            saveCase(writer, imrCase, 'signed', NOW);
            insertDetermination(writer, {
              ...{
                version: 1,
                signedAt: NOW,
                identity,
                imrCase,
                tree,
                profile,
                findings,
                notChecked,
                attestations,
                docx,
              },
              ...{ letterSha256: HASH, servedSha256: HASH, docxSha256: HASH, answers: null },
              ...{ pagesSeen: [], evidence: [] },
            });
          });
          const read = readFrozen(store.reader, imrCase.id, 1);
          expect(read.frozen.case).toEqual(imrCase);
          expect(read.frozen.tree).toEqual(JSON.parse(JSON.stringify(tree)));
          expect(read.frozen.findings).toEqual(JSON.parse(JSON.stringify(findings)));
          expect(read.frozen.notChecked).toEqual(notChecked);
          expect(read.frozen.attestations).toEqual(attestations);
          expect(read.profile).toEqual(profile);
          expect(Buffer.from(readSignedFile(store.reader, imrCase.id, 1)).equals(docx)).toBe(true);
          const [row] = readVersions(store.reader, imrCase.id);
          const decided = imrCase.items
            .map((item) => item.outcome)
            .filter((outcome) => outcome !== undefined);
          expect((row?.upheld ?? 0) + (row?.overturned ?? 0)).toBe(decided.length);
        } finally {
          close();
        }
      }),
      { numRuns: 30 },
    );
  });
});
