import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';

const FILTERS = {
  records: {
    name: 'Records (PDF, images, Word, text, web pages, e-mail, zip)',
    extensions: [
      ...[
        'pdf',
        'tif',
        'tiff',
        'jpg',
        'jpeg',
        'png',
        'docx',
        'docm',
        'rtf',
        'txt',
        'htm',
        'html',
        'csv',
        'log',
      ],
      ...['eml', 'msg', 'zip'],
    ],
  },
  // Files are known by what they hold, whatever their names end in.
  any: { name: 'All files', extensions: ['*'] },
  original: { name: 'All files', extensions: ['*'] },
  case: { name: 'Case (JSON)', extensions: ['json'] },
  letter: { name: 'Word document', extensions: ['docx'] },
  readLetters: { name: 'Determination letters', extensions: ['pdf', 'docx', 'txt'] },
  notice: { name: 'Word document', extensions: ['docx'] },
  log: { name: 'JSON lines', extensions: ['jsonl'] },
  key: { name: 'Key file (PKCS#12)', extensions: ['p12', 'pfx'] },
  certificate: { name: 'Certificate', extensions: ['pem', 'crt', 'cer', 'der'] },
  request: { name: 'Certificate request', extensions: ['csr', 'pem'] },
  ageKey: { name: 'Text', extensions: ['txt'] },
  profile: { name: 'Letter profile', extensions: ['imrprofile'] },
  guidelines: { name: 'Guideline pack', extensions: ['imrguide'] },
  drugList: { name: 'Drug list (CSV, Excel workbook, PDF)', extensions: ['csv', 'xlsx', 'pdf'] },
  package: { name: 'Case package', extensions: ['imrcase'] },
  returnPackage: { name: 'Case package', extensions: ['imrcase'] },
} satisfies Record<string, FileFilter>;

// In memory only: a path often holds a name, and nothing about a case is kept outside of the vault.
let lastFolder: string | null = null;

/** Always an explicit folder: without one, the system's dialog offers whatever another program used last. */
function folder(): string {
  return lastFolder ?? app.getPath('documents');
}

async function ask(
  window: BrowserWindow | null,
  filters: FileFilter[],
  title: string,
  many: boolean,
): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title,
    defaultPath: folder(),
    filters,
    properties: many ? ['openFile', 'multiSelections', 'dontAddToRecent'] : ['openFile', 'dontAddToRecent'],
  };
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  const first = answer.filePaths[0];
  if (answer.canceled || first === undefined) return [];
  lastFolder = dirname(first);
  return answer.filePaths;
}

/** Asks for record files; empty when cancelled. */
export function askForRecords(window: BrowserWindow | null): Promise<string[]> {
  return ask(window, [FILTERS.records, FILTERS.any], 'Add records to this case', true);
}

/** Asks for files of every kind that is imported; empty when cancelled. */
export function askForArrivals(window: BrowserWindow | null): Promise<string[]> {
  return ask(window, [FILTERS.any, FILTERS.package, FILTERS.case, FILTERS.records], 'Import', true);
}

const FOLDER_TITLES = {
  records: 'Add the records in a folder to this case',
  letters: 'Import the posted letters in a folder',
};

/** Asks for a folder of records or letters; empty when cancelled. */
export async function askForFolder(
  window: BrowserWindow | null,
  of: keyof typeof FOLDER_TITLES = 'records',
): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title: FOLDER_TITLES[of],
    defaultPath: folder(),
    properties: ['openDirectory', 'dontAddToRecent'],
  };
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  const first = answer.filePaths[0];
  if (answer.canceled || first === undefined) return [];
  lastFolder = dirname(first);
  return [first];
}

/** Asks for one case JSON file; null when cancelled. */
export async function askForCaseJson(window: BrowserWindow | null): Promise<string | null> {
  return (await ask(window, [FILTERS.case], 'Import a case', false))[0] ?? null;
}

/** Asks for determination letters to read; empty when cancelled. */
export function askForLetters(window: BrowserWindow | null): Promise<string[]> {
  return ask(window, [FILTERS.readLetters], 'Import letters', true);
}

/** Asks for Word files to verify; empty when cancelled. */
export function askForWordFiles(window: BrowserWindow | null): Promise<string[]> {
  return ask(window, [FILTERS.letter], 'Verify Word files', true);
}

/** Asks for a letter profile; null when cancelled. */
export async function askForProfile(window: BrowserWindow | null): Promise<string | null> {
  return (await ask(window, [FILTERS.profile], 'Import a letter profile', false))[0] ?? null;
}

/** Asks for guideline packs; empty when cancelled. */
export function askForGuidelines(window: BrowserWindow | null): Promise<string[]> {
  return ask(window, [FILTERS.guidelines], 'Import guideline packs', true);
}

/** Asks for the file of a drug list; null when cancelled. */
export async function askForDrugList(window: BrowserWindow | null): Promise<string | null> {
  return (await ask(window, [FILTERS.drugList], 'Import a drug list', false))[0] ?? null;
}

/** Asks for a case package; null when cancelled. */
export async function askForPackage(window: BrowserWindow | null): Promise<string | null> {
  return (await ask(window, [FILTERS.package], 'Import a case package', false))[0] ?? null;
}

/** Asks for a file with a signing key; null when cancelled. */
export async function askForKeyFile(window: BrowserWindow | null): Promise<string | null> {
  return (await ask(window, [FILTERS.key], 'Import a key file', false))[0] ?? null;
}

/** Asks for the certificate that the organization sent; null when cancelled. */
export async function askForCertificate(window: BrowserWindow | null): Promise<string | null> {
  return (await ask(window, [FILTERS.certificate], 'Install the certificate', false))[0] ?? null;
}

/** Asks for a certificate of an organization that is to be trusted; null when cancelled. */
export async function askForPartnerCertificate(window: BrowserWindow | null): Promise<string | null> {
  return (
    (await ask(window, [FILTERS.certificate], 'Trust a certificate of the organization', false))[0] ?? null
  );
}

const SAVE_TITLES = {
  case: 'Export the case',
  letter: 'Export the letter',
  notice: 'Export the notice',
  log: 'Export the audit log',
  certificate: 'Export the certificate',
  request: 'Save the certificate request',
  ageKey: 'Save the key for the organization',
  original: 'Export the original of the record',
  profile: 'Export the letter profile',
  guidelines: 'Export the guideline pack',
  package: 'Export the case as a package',
  returnPackage: 'Save the package for the organization',
};

/** Asks where to write a file that leaves the vault, offering `name`; null when cancelled. Overwriting is confirmed by the system. */
export async function askWhereTo(
  window: BrowserWindow | null,
  what: keyof typeof SAVE_TITLES,
  name: string,
): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: SAVE_TITLES[what],
    defaultPath: join(folder(), name),
    filters: [FILTERS[what]],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return null;
  lastFolder = dirname(answer.filePath);
  return answer.filePath;
}
