import { AppError } from '../../../../shared/errors.ts';
import type { LetterSource } from '../../../../shared/letter/parse/letter-source.ts';
import { sourceOfPages } from '../../../../shared/letter/parse/page-source.ts';
import type { PageAnswer, ReadFailure } from '../../jobs/read-protocol.ts';
import { storedWords } from '../../records/packed-words.ts';
import type { BatchEnd, PageRunner } from '../../records/reading/page-runner.ts';

/** The longest letter of 194 has 21 items on a dozen pages; a file of more pages is a case file. */
const MOST_PAGES = 100;

type ReadPage = Extract<PageAnswer, { read: unknown }>['read'];

/**
 * The letter in a PDF, one whose owner disallows copying too.
 * @param name the file's, for messages
 * @param runner a job that reads what files say themselves
 * @throws AppError Invalid with the reason for which the file cannot be read
 */
export async function sourceOfPdf(path: string, name: string, runner: PageRunner): Promise<LetterSource> {
  const count = await countPages(path, name, runner);
  const read = await readPages(runner, { path, name, count });
  const pages = read.map(({ text, words }) => ({ words: storedWords(text, words) ?? [] }));
  if (pages.some(({ words }) => words.length > 0)) return sourceOfPages(pages);
  const message = `${name} holds no text of its own: it is a scan. Letters are read from text; import the scan as a record of a case.`;
  throw new AppError('Invalid', 'no-text', message);
}

async function countPages(path: string, name: string, runner: PageRunner): Promise<number> {
  const end = await runner.run({ path, pages: [] }, () => undefined);
  if (end.kind !== 'done') throw failed(end, name);
  if (end.pages <= MOST_PAGES) return end.pages;
  const message = `${name} has ${end.pages} pages: more than any letter. Import it as a record instead.`;
  throw new AppError('Invalid', 'too-many-pages', message);
}

async function readPages(
  runner: PageRunner,
  { path, name, count }: { path: string; name: string; count: number },
): Promise<ReadPage[]> {
  const pages = Array.from({ length: count }, (_, page) => page);
  const found = new Map<number, ReadPage>();
  let code: ReadFailure | undefined;
  const end = await runner.run({ path, pages }, (answer) => {
    if ('read' in answer) found.set(answer.page, answer.read);
    else code ??= answer.code;
  });
  if (end.kind !== 'done') throw failed(end, name);
  if (code !== undefined) throw unreadable(code, name);
  return pages.flatMap((page) => found.get(page) ?? []);
}

function failed(end: Exclude<BatchEnd, { kind: 'done' }>, name: string): AppError {
  switch (end.kind) {
    case 'refused':
      return unreadable(end.code, name);
    case 'lost':
      return new AppError('Invalid', 'hostile-pdf', `${name} could not be read: it stopped the reader.`);
    case 'not-started':
      return new AppError('Internal', 'job-not-started', 'The reader of PDFs did not start.');
    case 'closed':
      return new AppError('Cancelled', 'cancelled', `Reading ${name} was stopped.`);
  }
}

function unreadable(code: ReadFailure, name: string): AppError {
  switch (code) {
    case 'password-protected':
      return invalid(
        code,
        `${name} is protected by a password. Save it without the password and choose that.`,
      );
    case 'unsupported-protection':
      return invalid(
        code,
        `${name} is protected in a way that cannot be opened here. Ask for an unprotected copy.`,
      );
    case 'damaged-pdf':
    case 'damaged-record':
      return invalid('damaged-pdf', `${name} is damaged: it cannot be read as a PDF. Ask for it again.`);
    default:
      return invalid(code, `${name} could not be read whole: a page of it is damaged or too large.`);
  }
}

function invalid(code: string, message: string): AppError {
  return new AppError('Invalid', code, message);
}
