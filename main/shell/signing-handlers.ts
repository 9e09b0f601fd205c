import { basename } from 'node:path';
import { contracts } from '../../shared/contracts/registry.ts';
import { toAppError } from '../../shared/errors.ts';
import { confirmSigning } from './confirmation.ts';
import type { Desk } from './desk.ts';
import { askForWordFiles, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;

/** Names of copies in file names; the one that goes back to the organisation has none. */
const COPY_NAMES = { signed: '', served: ' served', posted: ' posted' } as const;

interface Parts {
  /** A file name for a case, without its ending. */
  nameOf: (caseId: string) => Promise<string>;
  /** Told which letter was written last. */
  onWritten: (path: string) => void;
}

/** Signing, copies of what was signed, and verification: what needs a window or a dialog of the shell. */
export function serveSigning(desk: Desk, serve: Serve, { nameOf, onWritten }: Parts): void {
  const { signing, versions, verification } = contracts;

  serve(signing.sign, (input) => confirmSigning(desk, input));

  serve(versions.export, async (input) => {
    await desk.backend.call(versions.prepareExport, input);
    const { caseId, version, copy } = input;
    const name = `${await nameOf(caseId)} version ${version}${COPY_NAMES[copy]}.docx`;
    const path = await askWhereTo(desk.window, 'letter', name);
    if (path === null) return CANCELLED;
    const written = await desk.backend.call(versions.exportTo, { ...input, path });
    onWritten(written.path);
    return written;
  });

  serve(verification.choose, async () => {
    const reports = [];
    // One after the other: each may be large.
    for (const path of await askForWordFiles(desk.window)) {
      try {
        const report = await desk.backend.call(verification.verifyFrom, { path });
        reports.push({ kind: 'verified' as const, report });
      } catch (thrown) {
        const { kind, code, message } = toAppError(thrown);
        if (kind === 'Locked') throw thrown;
        reports.push({ kind: 'unreadable' as const, file: basename(path), error: { kind, code, message } });
      }
    }
    return reports;
  });
}
