import { AppError } from '../../../shared/errors.ts';
import { findProfile } from '../../../shared/letter/find-profile.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import { type FindingKey, isSameKey, keyOf } from '../../../shared/rules/dismissals.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { findingsWithDismissals } from '../checks/findings-with-dismissals.ts';
import { readMentionsSlowly } from '../checks/read-mentions.ts';
import { recordsInput } from '../checks/records-input.ts';
import { knownProfiles } from '../letter/known-profiles.ts';
import { beginCaseWrite } from '../store/acceptance.ts';
import { loadCase } from '../store/case-store.ts';
import { hasCase, noCase } from '../store/cases.ts';
import { deleteDismissal, readDismissals, writeDismissal } from '../store/dismissals.ts';
import type { Reader } from '../store/handles.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** Findings are dismissed with a reason, and restored. Which ones there are is worked out here, never told by the page. */
export function checkHandlers(
  deps: HandlerDeps,
): Handlers<'checks', 'list' | 'look' | 'mentions' | 'dismiss' | 'restore'> {
  const now = (): string => deps.clock().toISOString();
  return {
    list: ({ caseId }) => readDismissals(deps.store().reader, caseId),
    look: ({ caseId, queries }) => {
      const { reader } = deps.store();
      if (!hasCase(reader, caseId)) throw noCase();
      const records = recordsInput(reader, caseId);
      return queries.map((query) => records.pagesWith(query) ?? 0);
    },
    mentions: ({ caseId }) => readMentionsSlowly(deps.store().reader, caseId),
    dismiss: ({ caseId, copy, finding: key, reason }) => {
      deps.store().write((writer) => {
        beginCaseWrite(writer, caseId, now());
        const finding = requireFinding(deps, writer, { caseId, copy, key });
        if (finding.severity === 'blocking') {
          const message = 'A finding that blocks the letter stands until it is mended.';
          throw new AppError('Precondition', 'finding-blocks', message);
        }
        writeDismissal(writer, caseId, finding.place.item, { ...key, reason, dismissedAt: now() });
        deps.audit().record(writer, { kind: 'finding.dismissed', caseId, subject: { rule: key.rule } });
      });
      return {};
    },
    restore: ({ caseId, finding: key }) => {
      deps.store().write((writer) => {
        beginCaseWrite(writer, caseId, now());
        if (!deleteDismissal(writer, caseId, key)) throw noFinding();
        deps.audit().record(writer, { kind: 'finding.restored', caseId, subject: { rule: key.rule } });
      });
      return {};
    },
  };
}

/** @throws AppError NotFound `no-finding` */
function requireFinding(
  deps: HandlerDeps,
  reader: Reader,
  { caseId, copy, key }: { caseId: string; copy: Copy; key: FindingKey },
): Finding {
  const imrCase = loadCase(reader, caseId);
  const profile = findProfile(knownProfiles(deps), imrCase.profile);
  const checked = findingsWithDismissals(reader, caseId, copy, profile?.evidence[copy]);
  const all = [...checked.findings, ...checked.dismissed.map(({ finding }) => finding)];
  const found = all.find((finding) => isSameKey(keyOf(imrCase, finding), key));
  if (found === undefined) throw noFinding();
  return found;
}

function noFinding(): AppError {
  const message = 'This finding is not there any more: what it was about has changed.';
  return new AppError('NotFound', 'no-finding', message);
}
