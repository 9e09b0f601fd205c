import { shell } from 'electron';
import type { Contract, OutputOf, ParsedInputOf } from '../../shared/contracts/contract.ts';
import { contracts } from '../../shared/contracts/registry.ts';
import { AppError } from '../../shared/errors.ts';
import { about } from './about.ts';
import { serveArrivals } from './arrival-handlers.ts';
import type { Desk } from './desk.ts';
import { askForCaseJson, askForFolder, askForLetters, askWhereTo } from './dialogs.ts';
import { serveExchange } from './exchange-handlers.ts';
import { serveFormulary } from './formulary-handlers.ts';
import { serveIdentity } from './identity-handlers.ts';
import { letterFileName } from './letter-file-name.ts';
import { serveLibrary } from './library-handlers.ts';
import { servePartners } from './partner-handlers.ts';
import { serveProfiles } from './profile-handlers.ts';
import { serveRecords } from './record-handlers.ts';
import { serveSigning } from './signing-handlers.ts';

type Handler = (input: unknown) => Promise<unknown>;
/** Registers what serves a contract. */
export type Serve = <C extends Contract>(
  contract: C,
  run: (input: ParsedInputOf<C>) => Promise<OutputOf<C>> | OutputOf<C>,
) => void;
export type ShellHandlers = ReadonlyMap<Contract['name'], Handler>;

const CANCELLED = { cancelled: true } as const;

/** What the shell itself serves: everything that needs a dialog. The path chosen there never comes from the page. */
export function shellHandlers(desk: Desk): ShellHandlers {
  const { acceptance, app, audit, cases, letter, precedents } = contracts;
  const handlers = new Map<Contract['name'], Handler>();
  let exported: string | null = null;

  const serve: Serve = (contract, run) => {
    handlers.set(contract.name, async (input) =>
      run(contract.input.parse(input) as ParsedInputOf<typeof contract>),
    );
  };
  const nameOf = async (caseId: string) => {
    const opened = await desk.backend.call(cases.open, { caseId });
    return letterFileName(opened.case.caseBlock?.caseNumber);
  };

  serve(app.about, about);

  serve(cases.importJson, async () => {
    const path = await askForCaseJson(desk.window);
    return path === null ? CANCELLED : desk.backend.call(cases.importJsonFrom, { path });
  });

  serve(cases.importLetters, async () => {
    const paths = await askForLetters(desk.window);
    return paths.length === 0 ? [] : desk.backend.call(cases.importLettersFrom, { paths });
  });

  serve(cases.exportJson, async ({ caseId }) => {
    const path = await askWhereTo(desk.window, 'case', `${await nameOf(caseId)}.json`);
    return path === null ? CANCELLED : desk.backend.call(cases.exportJsonTo, { caseId, path });
  });

  serve(precedents.import, async () => {
    const [folder] = await askForFolder(desk.window, 'letters');
    return folder === undefined ? { importId: null } : desk.backend.call(precedents.importFrom, { folder });
  });

  serveArrivals(desk, serve);
  serveRecords(desk, serve);

  serve(letter.export, async (input) => {
    await desk.backend.call(letter.prepareExport, input);
    const path = await askWhereTo(desk.window, 'letter', `${await nameOf(input.caseId)}.docx`);
    if (path === null) return CANCELLED;
    const written = await desk.backend.call(letter.exportTo, { ...input, path });
    exported = written.path;
    return written;
  });

  serve(acceptance.exportNotice, async ({ caseId }) => {
    const path = await askWhereTo(desk.window, 'notice', `${await nameOf(caseId)} notice.docx`);
    if (path === null) return CANCELLED;
    const written = await desk.backend.call(acceptance.exportNoticeTo, { caseId, path });
    exported = written.path;
    return written;
  });

  serve(audit.export, async () => {
    const path = await askWhereTo(desk.window, 'log', 'audit-log.jsonl');
    return path === null ? CANCELLED : desk.backend.call(audit.exportTo, { path });
  });

  serveIdentity(desk, serve);
  servePartners(desk, serve);
  serveProfiles(desk, serve);
  serveLibrary(desk, serve);
  serveFormulary(desk, serve);
  const onWritten = (path: string): void => {
    exported = path;
  };
  serveExchange(desk, serve, { nameOf, onWritten });
  serveSigning(desk, serve, { nameOf, onWritten });

  serve(letter.reveal, () => {
    if (exported === null) {
      throw new AppError(
        'Precondition',
        'no-letter-yet',
        'No letter was exported since the program started.',
      );
    }
    shell.showItemInFolder(exported);
    return {};
  });

  return handlers;
}
