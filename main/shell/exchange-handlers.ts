import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import { exchangeContracts as exchange, type FoundPackage } from '../../shared/contracts/exchange.ts';
import { versionContracts as versions } from '../../shared/contracts/versions.ts';
import { AppError } from '../../shared/errors.ts';
import type { Desk } from './desk.ts';
import { askForPackage, askWhereTo } from './dialogs.ts';
import type { Serve } from './shell-handlers.ts';

const CANCELLED = { cancelled: true } as const;

interface Parts {
  /** A file name for a case, without its ending. */
  nameOf: (caseId: string) => Promise<string>;
  /** Told which file was written last. */
  onWritten: (path: string) => void;
}

/** Case packages: the file is chosen in a dialog of the system, and read or written by the backend. */
export function serveExchange(desk: Desk, serve: Serve, { nameOf, onWritten }: Parts): void {
  // The package that was chosen last: the page knows it by a token, never by its path.
  let chosen: { token: string; path: string } | null = null;
  const pathOf = (token: string): string => {
    if (chosen?.token === token) return chosen.path;
    throw new AppError('Precondition', 'no-package', 'Choose the package again.');
  };

  const lookAt = async (path: string): Promise<FoundPackage> => {
    const found = await desk.backend.call(exchange.inspectFrom, { path });
    chosen = { token: randomUUID(), path };
    return { token: chosen.token, ...found };
  };

  serve(exchange.choose, async () => {
    const path = await askForPackage(desk.window);
    return path === null ? CANCELLED : lookAt(path);
  });

  serve(exchange.chooseArrived, async ({ token }) => {
    const [path] = desk.dropped.take(token);
    if (path === undefined) throw new AppError('Precondition', 'no-package', 'Choose the package again.');
    return lookAt(path);
  });

  serve(exchange.preview, ({ token, passphrase }) =>
    desk.backend.call(exchange.previewFrom, { path: pathOf(token), passphrase }),
  );

  serve(exchange.takeIn, async ({ token, ...rest }) => {
    const taken = await desk.backend.call(exchange.takeInFrom, { path: pathOf(token), ...rest });
    chosen = null;
    return taken;
  });

  serve(exchange.packCase, async (input) => {
    const { notes: _, ...toPrepare } = input;
    await desk.backend.call(exchange.prepare, toPrepare);
    const path = await askWhereTo(desk.window, 'package', `${await nameOf(input.caseId)}.imrcase`);
    if (path === null) return CANCELLED;
    const packed = await desk.backend.call(exchange.packCaseTo, {
      ...input,
      path,
      program: app.getVersion(),
    });
    onWritten(packed.path);
    return packed;
  });

  serve(exchange.returnCase, async (input) => {
    const { caseId, lock, sign, vaultPassphrase, task, version, copies } = input;
    await desk.backend.call(exchange.prepare, { caseId, lock, sign, vaultPassphrase, task });
    for (const copy of copies) {
      await desk.backend.call(versions.prepareExport, { caseId, version, copy, passphrase: vaultPassphrase });
    }
    const name = `${await nameOf(input.caseId)} returned.imrcase`;
    const path = await askWhereTo(desk.window, 'returnPackage', name);
    if (path === null) return CANCELLED;
    const packed = await desk.backend.call(exchange.returnCaseTo, {
      ...input,
      path,
      program: app.getVersion(),
    });
    onWritten(packed.path);
    return packed;
  });
}
