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
      const { writeLetterCopy } = await import('../signing/letter-copy.ts');
      const options = { copy, willBeSigned: false, writtenAt: deps.clock() };
      const { docx: data } = await writeLetterCopy(value, profile, options);
      await writeRecorded(deps, path, data, (sha256) => ({
        kind: 'letter.exported',
        caseId,
        subject: { sha256, copy, profile: profile.id, profileVersion: profile.version },
      }));
      return { path };
    },
  };
}
