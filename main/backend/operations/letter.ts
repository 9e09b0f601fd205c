import { composeLetter } from '../../../shared/letter/compose.ts';
import { findProfile, loadProfiles } from '../letter/profiles.ts';
import { requireOpenCase } from '../store/acceptance.ts';
import { loadCase } from '../store/case-store.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { writeRecorded } from './write-recorded.ts';

export function letterHandlers(deps: HandlerDeps): Handlers<'letter', 'profiles' | 'exportTo'> {
  return {
    profiles: () => loadProfiles(deps.assetsDir),
    exportTo: async ({ caseId, copy, path }) => {
      const { reader } = deps.store();
      requireOpenCase(reader, caseId);
      const value = loadCase(reader, caseId);
      const profile = findProfile(loadProfiles(deps.assetsDir), value.profile.id);
      // The Word writer is large and unlocking does not need it.
      const { writeLetterDocx } = await import('../letter/docx.ts');
      const letter = composeLetter(value, profile, copy);
      const data = await writeLetterDocx(letter, deps.clock());
      await writeRecorded(deps, path, data, (sha256) => ({
        kind: 'letter.exported',
        caseId,
        subject: { sha256, copy, profile: profile.id, profileVersion: profile.version },
      }));
      return { path };
    },
  };
}
