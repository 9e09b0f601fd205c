import type { BackendClient } from '../../main/backend/backend.ts';
import type { ImportFile } from '../../shared/contracts/imports.ts';
import type { DocumentRow } from '../../shared/contracts/records.ts';
import type { Expected, Reason } from '../fixtures/hostile/expected.ts';

type Imported = Extract<Expected, { outcome: 'imported' }>;
type Pages = Imported['pages'];

/** The reasons of the corpus by the codes of the app's errors; a link is no reason that the corpus names. */
const REASONS: Record<string, readonly Reason[]> = {
  'empty-file': ['empty'],
  'no-pages': ['damaged', 'empty'],
  'damaged-pdf': ['damaged'],
  'damaged-file': ['damaged'],
  'hostile-pdf': ['damaged', 'too-large'],
  'hostile-file': ['damaged', 'too-large'],
  'unsupported-file': ['unsupported'],
  'password-protected': ['password'],
  'too-large': ['too-large'],
  'nothing-inside': ['nothing-inside'],
};

/** What a file of the corpus became: the list of its import, and the documents of its case. */
export interface Became {
  files: readonly ImportFile[];
  documents: readonly DocumentRow[];
}

/** How what became of a file differs from what is expected of it; nothing where it does not. */
export async function judge(
  client: BackendClient,
  file: string,
  expected: Expected,
  became: Became,
): Promise<string[]> {
  const complaints = nameless(became.files);
  const [root] = became.files;
  if (root === undefined) return [...complaints, 'is not in the list'];
  const reason = reasonsOf(root);
  const unfinished = became.files.filter(({ state }) => state === 'waiting' || state === 'working');
  if (unfinished.length > 0) return [...complaints, 'did not end'];
  if (reason !== undefined) {
    if (expected.outcome === 'imported') complaints.push(`was refused: ${root.error?.message ?? root.state}`);
    else if (!reason.some((one) => expected.reasons.includes(one))) {
      complaints.push(`was refused as ${reason.join(' or ')} (${root.error?.message ?? root.state})`);
    }
    return complaints;
  }
  if (expected.outcome === 'refused') return [...complaints, `was taken in: ${root.state}`];
  if (expected.outcome === 'either') return complaints;
  return [...complaints, ...(await judgeImported(client, file, expected, became))];
}

async function judgeImported(
  client: BackendClient,
  file: string,
  expected: Imported,
  { files, documents }: Became,
): Promise<string[]> {
  const complaints: string[] = [];
  const own = documents.find(({ name, partOf }) => name === file && partOf === null);
  const total = documents.reduce((sum, { pages }) => sum + pages, 0);
  const pages = own?.pages ?? total;
  if (!within(pages, expected.pages)) complaints.push(`has ${pages} pages`);
  if (own !== undefined) complaints.push(...(await missingText(client, own, expected.text ?? [])));
  for (const wanted of expected.documents ?? []) {
    const found = documents.find((one) => one.name === wanted.name && one !== own);
    if (found === undefined) complaints.push(`brought no ${wanted.name}`);
    else {
      if (!within(found.pages, wanted.pages)) complaints.push(`${wanted.name} has ${found.pages} pages`);
      complaints.push(...(await missingText(client, found, wanted.text ?? [])));
    }
  }
  for (const { name, reason } of expected.skipped ?? []) {
    const found = files.find((one) => one.name === name);
    if (found === undefined || reasonsOf(found)?.includes(reason) !== true) {
      complaints.push(`${name} is ${found?.error?.code ?? found?.state ?? 'not listed'}`);
    }
  }
  return complaints;
}

function reasonsOf({ state, error }: ImportFile): readonly Reason[] | undefined {
  if (state === 'password') return ['password'];
  if (state !== 'refused' && state !== 'cancelled') return undefined;
  return REASONS[error?.code ?? ''] ?? [];
}

/** Every refusal names its file. */
function nameless(files: readonly ImportFile[]): string[] {
  return files
    .filter(({ error, name }) => error !== null && !error.message.includes(name))
    .map(({ error, name }) => `the reason does not name ${name}: ${error?.message}`);
}

function within(count: number, pages: Pages): boolean {
  return typeof pages === 'number' ? count === pages : count >= pages.least && count <= pages.most;
}

async function missingText(
  client: BackendClient,
  document: DocumentRow,
  wanted: NonNullable<Imported['text']>,
): Promise<string[]> {
  const complaints: string[] = [];
  for (const { page, holds, recognised } of wanted) {
    // Recognition has its own tests, and takes seconds a page.
    if (recognised === true || page >= document.pages) continue;
    const { text, state, error } = await client.text.words({ documentId: document.id, page });
    // Its picture is recognized first: a page that is one as well has all its words from there.
    if (document.kind === 'pdf' && state === 'needs-ocr') continue;
    // A picture beyond the limits costs its page.
    if (error === 'too-many-pixels') continue;
    const plain = text.replace(/\s+/g, ' ');
    if (!plain.includes(holds)) {
      complaints.push(`page ${page} of ${document.name} lacks “${holds}”: ${plain.slice(0, 80)}`);
    }
  }
  return complaints;
}
