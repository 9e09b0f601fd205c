import { resolve } from 'node:path';
import type { LibraryDocumentView } from '../../shared/contracts/library-documents.ts';
import type { ImportOutcome } from '../../shared/contracts/records.ts';
import { documentFactsSchema } from '../../shared/guidelines/outline/document-facts.ts';
import { packSchema } from '../../shared/guidelines/pack.ts';
import type { BackendClient } from '../backend/backend.ts';
import { inVault } from './in-vault.ts';
import { type CliIo, usageError } from './io.ts';

export const addUsage =
  'imr guidelines add FILE... --vault DIR [--title T] [--publisher P] [--source mtus|acoem-odg|other-guideline|study] [--edition E] [--from DAY] [--until DAY] [--no-ocr] [--json]';

/** What is told of the documents that are added; the rest is proposed by the name of the file. */
export interface AddOptions {
  vault?: string | undefined;
  title?: string | undefined;
  publisher?: string | undefined;
  source?: string | undefined;
  edition?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  'no-ocr': boolean;
  json: boolean;
}

/**
 * `imr guidelines add`: files become documents of the library, each a source with the chapters and sections of its outline.
 * Waits until they are read. Exits 2 when a file was refused; the others are added all the same.
 */
export async function addDocuments(files: string[], options: AddOptions, io: CliIo): Promise<number> {
  const { vault, json } = options;
  if (files.length === 0) throw usageError('Name a file.', addUsage);
  if (vault === undefined) throw usageError('--vault is missing.', addUsage);
  const told = toldFacts(options);
  const lines = await inVault(vault, io, async (client) => {
    const { importId } = await client.libraryDocuments.addFrom({ paths: files.map((file) => resolve(file)) });
    const outcomes = await client.records.importSettled({ importId });
    await client.libraryDocuments.settled({ ocr: !options['no-ocr'] });
    const made = [];
    for (const outcome of outcomes) made.push({ outcome, document: await tell(client, outcome, told) });
    return made;
  });
  for (const { outcome, document } of lines) {
    if (json) io.out(JSON.stringify(lineOf(outcome, document)));
    else if (outcome.kind === 'refused') io.err(outcome.error.message);
    else if (document !== undefined) io.out(`${outcome.file}: ${inWords(document)}`);
  }
  return lines.some(({ outcome }) => outcome.kind === 'refused') ? 2 : 0;
}

/** What was said on the command line. @throws AppError Invalid where it cannot be so */
function toldFacts({ title, publisher, source, edition, from, until }: AddOptions) {
  const step = packSchema.shape.source.exclude(['law']).optional().safeParse(source);
  if (!step.success) throw usageError(`--source: ${source} is no step of the search sequence.`, addUsage);
  const given = { title, publisher, source: step.data, edition, from, until };
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const parsed = documentFactsSchema.partial().safeParse(told);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw usageError(`--${issue?.path.join('.')}: ${issue?.message}`, addUsage);
}

/** Says of a document that was added what the command line says. */
async function tell(
  client: BackendClient,
  outcome: ImportOutcome,
  told: ReturnType<typeof toldFacts>,
): Promise<LibraryDocumentView | undefined> {
  if (outcome.kind === 'refused') return undefined;
  const documentId = outcome.document.id;
  const document = await client.libraryDocuments.get({ documentId });
  if (Object.keys(told).length === 0) return document;
  // Edition and days are confirmed by whoever tells them.
  const facts = { ...document.facts, ...told, confirmed: told.edition !== undefined };
  return client.libraryDocuments.edit({ documentId, revision: document.revision, change: { facts } });
}

function lineOf(outcome: ImportOutcome, document: LibraryDocumentView | undefined) {
  if (outcome.kind === 'refused') return outcome;
  const { kind, file } = outcome;
  const { sourceId, facts, origin, outline, reading } = document ?? {};
  return { kind, file, documentId: outcome.document.id, sourceId, ...facts, origin, outline, reading };
}

function inWords({ facts, outline, document: { pages } }: LibraryDocumentView): string {
  const chapters = outline.filter(({ level }) => level === 1).length;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    `${facts.title}, ${facts.edition}`,
    count(pages, 'page'),
    count(chapters, 'chapter'),
    count(outline.length - chapters, 'section'),
  ].join(', ');
}
