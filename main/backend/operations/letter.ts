import type { Copy } from '../../../shared/letter/profile.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { requireProfile } from '../letter/profiles.ts';
import { requireOpenCase } from '../store/acceptance.ts';
import { loadCase } from '../store/case-store.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { type Outgoing, requireReady, writeOutgoingCopy } from './outgoing-copy.ts';
import { writeRecorded } from './write-recorded.ts';

type Operations = 'profiles' | 'prepareExport' | 'exportTo';

export function letterHandlers(deps: HandlerDeps): Handlers<'letter', Operations> {
  return {
    profiles: () => knownProfiles(deps),
    prepareExport: async (input) => {
      await requireReady(deps, outgoing(deps, input));
      return {};
    },
    exportTo: async ({ path, ...input }) => {
      const leaving = outgoing(deps, input);
      const { docx, signedBy } = await writeOutgoingCopy(deps, leaving);
      const { caseId, copy, profile } = leaving;
      await writeRecorded(deps, path, docx, (sha256) => ({
        kind: 'letter.exported',
        caseId,
        subject: { sha256, copy, profile: profile.id, profileVersion: profile.version, ...signedBy },
      }));
      return { path, signed: signedBy.certificateSha256 !== undefined };
    },
  };
}

type Input = { caseId: string; copy: Copy; draft: boolean; passphrase?: string | undefined };

function outgoing(deps: HandlerDeps, input: Input): Outgoing {
  const { reader } = deps.store();
  requireOpenCase(reader, input.caseId);
  const imrCase = loadCase(reader, input.caseId);
  const profile = requireProfile(knownProfiles(deps), imrCase.profile);
  return { ...input, imrCase, profile, writtenAt: deps.clock() };
}
