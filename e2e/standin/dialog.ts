import { browser, getLaunch } from './state.ts';

/** What a test told the next dialogs to answer. */
export type DialogAnswer =
  | { kind: 'open'; paths: string[] }
  | { kind: 'save'; path: string }
  | { kind: 'message'; response: number }
  | { kind: 'cancel' };

/** A dialog that was shown, for a test to look at. */
export interface AskedDialog {
  kind: 'open' | 'save' | 'message';
  defaultPath?: string;
  message?: string;
}

const queue: DialogAnswer[] = [];
const asked: AskedDialog[] = [];

export const dialogQueue = {
  add: (answer: DialogAnswer) => queue.push(answer),
  asked: () => [...asked],
};

/** The next answer of this kind, or a cancellation; an answer for another kind of dialog stays where it is. */
function next<K extends 'open' | 'save' | 'message'>(kind: K): Extract<DialogAnswer, { kind: K }> | null {
  const at = queue.findIndex((one) => one.kind === kind || one.kind === 'cancel');
  const [answer] = at === -1 ? [] : queue.splice(at, 1);
  return answer?.kind === kind ? (answer as Extract<DialogAnswer, { kind: K }>) : null;
}

/** With a person before the window, the browser's own prompt asks for the path. */
async function prompt(text: string, offered: string): Promise<string | null> {
  const page = (await browser.promise).pages().at(-1);
  return page === undefined
    ? null
    : page.evaluate(([question, path]) => window.prompt(question, path), [text, offered] as const);
}

/** A dialog's arguments: the window comes first or not at all. */
function optionsOf<T extends object>(args: readonly unknown[]): T {
  return args.at(-1) as T;
}

export const dialog = {
  async showOpenDialog(...args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const options = optionsOf<Electron.OpenDialogOptions>(args);
    asked.push({ kind: 'open', defaultPath: options.defaultPath ?? '' });
    if (getLaunch().controlled) {
      const paths = next('open')?.paths ?? [];
      return { canceled: paths.length === 0, filePaths: paths };
    }
    const path = await prompt(`${options.title ?? 'Open'}: path of the file`, options.defaultPath ?? '');
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
  },

  async showSaveDialog(...args: readonly unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const options = optionsOf<Electron.SaveDialogOptions>(args);
    asked.push({ kind: 'save', defaultPath: options.defaultPath ?? '' });
    const path = getLaunch().controlled
      ? (next('save')?.path ?? null)
      : await prompt(`${options.title ?? 'Save'}: path of the file`, options.defaultPath ?? '');
    return path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path };
  },

  async showMessageBox(...args: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const options = optionsOf<Electron.MessageBoxOptions>(args);
    asked.push({ kind: 'message', message: options.message });
    process.stderr.write(`dialog: ${options.message}\n`);
    return { response: next('message')?.response ?? options.cancelId ?? 0, checkboxChecked: false };
  },
};
