import { AppError } from '../../../shared/errors.ts';
import type { Session } from '../session.ts';
import { caseFileHandlers } from './case-files.ts';
import { caseHandlers } from './cases.ts';
import type { HandlerDeps, Handlers } from './deps.ts';
import { itemHandlers } from './items.ts';
import { recordHandlers } from './records.ts';
import { reviewerHandlers, settingsHandlers } from './settings.ts';
import { vaultHandlers } from './vault.ts';

/** Every handler by domain and operation, in one place. A test compares it with the contracts. */
export function allHandlers(session: Session, deps: HandlerDeps, folder: string) {
  return {
    vault: vaultHandlers(session, folder),
    reviewer: reviewerHandlers(deps),
    settings: settingsHandlers(deps),
    cases: { ...caseHandlers(deps), ...itemHandlers(deps), ...caseFileHandlers(deps) },
    records: recordHandlers(deps),
    letter: letterHandlers(),
  };
}

export type BackendHandlers = ReturnType<typeof allHandlers>;

function letterHandlers(): Handlers<'letter', 'profiles' | 'exportTo'> {
  const missing = (): never => {
    throw new AppError('Internal', 'no-letter', 'Letters cannot be written yet.');
  };
  return { profiles: missing, exportTo: missing };
}
