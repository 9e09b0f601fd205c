import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { LetterOutcome } from '../../../shared/contracts/cases.ts';
import { toAppError } from '../../../shared/errors.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { loadProfiles } from '../letter/profiles.ts';
import type { LetterReader } from '../letter/read/letter-reader.ts';
import { profilesToReadBy } from '../letter/read/profiles-to-read-by.ts';
import { saveCase } from '../store/case-store.ts';
import { readAllProfiles } from '../store/profiles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** Letters that were written before, as cases. */
export function letterImportHandlers(deps: HandlerDeps): Handlers<'cases', 'importLettersFrom'> {
  return {
    importLettersFrom: async ({ paths }) => {
      // The readers of archives and PDFs are large, and unlocking does not need them.
      const { createLetterReader } = await import('../letter/read/letter-reader.ts');
      const own = readAllProfiles(deps.store().reader);
      const profiles = profilesToReadBy(loadProfiles(deps.assetsDir), own);
      const reader = createLetterReader(deps.jobs);
      try {
        const outcomes: LetterOutcome[] = [];
        for (const path of paths) outcomes.push(await importLetter(deps, path, { reader, profiles }));
        return outcomes;
      } finally {
        reader.close();
      }
    },
  };
}

/** Makes a case of one letter. Never throws: what is wrong with the file stands in the outcome and stops no other. */
async function importLetter(
  deps: HandlerDeps,
  path: string,
  { reader, profiles }: { reader: LetterReader; profiles: readonly LetterProfile[] },
): Promise<LetterOutcome> {
  const file = basename(path);
  try {
    const { parseLetter } = await import('../../../shared/letter/parse/parse-letter.ts');
    const { source, sha256 } = await reader.read(path);
    const caseId = randomUUID();
    const { imrCase, isExact, warnings } = parseLetter(source, { id: caseId, profiles, name: file });
    deps.store().write((writer) => {
      saveCase(writer, imrCase, 'received', deps.clock().toISOString());
      deps.audit().record(writer, { kind: 'case.imported', caseId, subject: { sha256 } });
    });
    const caseNumber = imrCase.caseBlock?.caseNumber ?? null;
    const items = imrCase.items.length;
    return { kind: 'imported', file, caseId, caseNumber, items, isExact, warnings: [...warnings] };
  } catch (thrown) {
    return { kind: 'refused', file, error: toAppError(thrown).toData() };
  }
}
