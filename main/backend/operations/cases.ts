import { randomUUID } from 'node:crypto';
import { CASE_SCHEMA, type ImrCase } from '../../../shared/domain/case.ts';
import type { Reviewer } from '../../../shared/domain/reviewer.ts';
import { newestProfile } from '../../../shared/letter/find-profile.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { requireNewest } from '../letter/profiles.ts';
import { applyChange } from '../store/apply-change.ts';
import { loadCase, saveCase } from '../store/case-store.ts';
import { listCases, readCaseState } from '../store/cases.ts';
import { readDocuments } from '../store/documents.ts';
import { readRevisions } from '../store/drafts.ts';
import { readReviewer } from '../store/reviewer.ts';
import { readSettings } from '../store/settings.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { purgeCase } from './purge-case.ts';

/** The letter profile of a new case where the one that was chosen is not there. */
const DEFAULT_PROFILE = 'posted-2016';

type Operations = 'list' | 'create' | 'open' | 'remove' | 'write';

export function caseHandlers(deps: HandlerDeps): Handlers<'cases', Operations> {
  const now = (): string => deps.clock().toISOString();
  return {
    list: () => listCases(deps.store().reader),
    create: () => {
      const store = deps.store();
      const profiles = knownProfiles(deps);
      const chosen = newestProfile(profiles, readSettings(store.reader).letterProfile);
      const { id, version } = chosen ?? requireNewest(profiles, DEFAULT_PROFILE);
      const value = blankCase(readReviewer(store.reader), { id, version });
      const caseId = value.id;
      store.write((writer) => {
        saveCase(writer, value, 'received', now());
        deps.audit().record(writer, { kind: 'case.created', caseId, subject: { origin: 'blank' } });
      });
      return { caseId };
    },
    open: ({ caseId }) => {
      const { reader } = deps.store();
      const opened = {
        case: loadCase(reader, caseId),
        ...readCaseState(reader, caseId),
        documents: readDocuments(reader, caseId),
        revisions: readRevisions(reader, caseId),
      };
      deps.audit().opened(caseId);
      return opened;
    },
    write: ({ caseId, revision: known, change }) => {
      const savedAt = now();
      const revision = deps.store().write((writer) => {
        const next = applyChange(writer, { caseId, known, change }, savedAt);
        deps.audit().edited(writer, caseId);
        return next;
      });
      return { revision, savedAt };
    },
    remove: async ({ caseId }) => {
      await purgeCase(deps, caseId);
      return {};
    },
  };
}

/** A case that is being begun: credentials from the reviewer's profile, everything else empty. */
function blankCase(reviewer: Reviewer, profile: ImrCase['profile']): ImrCase {
  const licensure = [...new Set(reviewer.licences.map((licence) => licence.state))];
  return {
    schema: CASE_SCHEMA,
    id: randomUUID(),
    profile,
    caseBlock: {},
    parties: [],
    credentials: { licensure, specialties: [...reviewer.specialties] },
    summary: [],
    items: [],
    attestations: [],
  };
}
