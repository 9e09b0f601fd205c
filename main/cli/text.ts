import { parseArgs } from 'node:util';
import type { DocumentRow } from '../../shared/contracts/records.ts';
import { MAX_PAGES_OF_TEXT, type PageText } from '../../shared/contracts/text.ts';
import { AppError } from '../../shared/errors.ts';
import type { BackendClient } from '../backend/backend.ts';
import { type CliIo, usageError } from './io.ts';
import { caseIdOf, withOpenVault } from './vault-session.ts';

export const usage = 'imr text --vault DIR --case NUMBER [--document NAME] [--page N] [--json]';

/** `imr text`: the text of a case's pages, of one document or page where it is named; `--json`: a line for each page. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      vault: { type: 'string' },
      case: { type: 'string' },
      document: { type: 'string' },
      page: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { vault, case: name, document, json } = values;
  if (vault === undefined) throw usageError('--vault is missing.', usage);
  if (name === undefined) throw usageError('--case is missing.', usage);
  const page = values.page === undefined ? undefined : pageIndex(values.page);
  await withOpenVault(vault, io, async (client) => {
    const { documents } = await client.cases.open({ caseId: await caseIdOf(client, name) });
    for (const one of documentsNamed(documents, document)) {
      for await (const text of textsOf(client, one, page)) printPage(one, text, json, io);
    }
  });
  return 0;
}

/** @param typed a page's number, from 1 */
function pageIndex(typed: string): number {
  if (!/^[1-9]\d{0,6}$/.test(typed)) throw usageError(`"${typed}" is no page number.`, usage);
  return Number(typed) - 1;
}

function documentsNamed(documents: readonly DocumentRow[], name: string | undefined): readonly DocumentRow[] {
  if (name === undefined) return documents;
  const found = documents.filter((one) => one.id === name || one.name === name);
  if (found.length > 0) return found;
  throw new AppError('NotFound', 'no-document', `There is no document "${name}" in this case.`);
}

async function* textsOf(
  client: BackendClient,
  { id: documentId, name, pages }: DocumentRow,
  page: number | undefined,
): AsyncGenerator<PageText> {
  if (page !== undefined && page >= pages) {
    throw new AppError('NotFound', 'no-page', `${name} has ${pages} pages; there is no page ${page + 1}.`);
  }
  const end = page === undefined ? pages : page + 1;
  for (let from = page ?? 0; from < end; from += MAX_PAGES_OF_TEXT) {
    yield* await client.text.pages({ documentId, from, to: Math.min(end, from + MAX_PAGES_OF_TEXT) });
  }
}

function printPage(document: DocumentRow, page: PageText, json: boolean, io: CliIo): void {
  if (json) {
    const { text, state, source, confidence, extractor, error } = page;
    const line = {
      document: document.name,
      page: page.page + 1,
      state,
      source,
      confidence,
      extractor,
      error,
      text,
    };
    io.out(JSON.stringify(line));
    return;
  }
  io.out(`--- ${document.name}, page ${page.page + 1} of ${document.pages}: ${originOf(page)}`);
  if (page.text !== '') io.out(page.text);
}

function originOf({ state, source, confidence, error }: PageText): string {
  if (state === 'failed') return `could not be read (${error ?? 'unknown'})`;
  if (state === 'new') return 'not read yet';
  if (state === 'needs-ocr') return 'waits for recognition';
  if (source === 'none' || source === null) return 'no text';
  return source === 'ocr' ? `recognised, ${Math.round((confidence ?? 0) * 100)} % sure` : 'text of the file';
}
