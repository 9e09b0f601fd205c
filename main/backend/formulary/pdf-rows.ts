import { AppError } from '../../../shared/errors.ts';
import { checkRow, type TableRow } from '../../../shared/formulary/table.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import { MOST_TABLE_PAGES, type TableReply, tableReplySchema } from '../jobs/table-protocol.ts';
import { rowsOfPages } from './rows-of-pages.ts';

/** A list of some thousand rows takes a second or two. */
const LIMIT_MS = 60_000;

/**
 * The rows of the ruled table in a PDF, numbered over all pages.
 * @param name the file's, for messages
 * @throws AppError Invalid with the reason for which the file cannot be read; `formulary-too-large`
 */
export async function rowsOfPdf(path: string, name: string, jobs: JobSpawner): Promise<TableRow[]> {
  const reply = await askForTable(path, jobs);
  if (reply === 'lost') {
    const message = `${name} could not be read: it stopped the reader. Save the list as a workbook or CSV, and import that.`;
    throw new AppError('Invalid', 'hostile-pdf', message);
  }
  if (reply.kind === 'refused') throw new AppError('Invalid', reply.reason, `${name} ${WHY[reply.reason]}`);
  const rows = rowsOfPages(reply.pages, name);
  for (const row of rows) checkRow(row, name);
  return rows;
}

type Refusal = Extract<TableReply, { kind: 'refused' }>['reason'];
const WHY: Readonly<Record<Refusal, string>> = {
  unreadable: 'could not be read: its permissions do not allow it, or it is not there any more.',
  'damaged-pdf': 'is damaged: it cannot be read as a PDF. Download it again.',
  'password-protected': 'is protected by a password. Save it without the password and import that.',
  'unsupported-protection': 'is protected in a way that cannot be opened here. Ask for an unprotected copy.',
  'too-many-pages': `has more than ${MOST_TABLE_PAGES} pages: more than any drug list.`,
  'no-text': 'holds no text of its own: it is a scan. Save the list as a workbook or CSV, and import that.',
};

async function askForTable(path: string, jobs: JobSpawner): Promise<TableReply | 'lost'> {
  const job = await jobs.spawn('table');
  const { promise, resolve } = Promise.withResolvers<TableReply | 'lost'>();
  const timer = setTimeout(() => resolve('lost'), LIMIT_MS);
  job.onMessage((message) => {
    const reply = tableReplySchema.safeParse(message);
    if (reply.success) resolve(reply.data);
  });
  job.onExit(() => resolve('lost'));
  job.post({ path });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    job.kill();
  }
}
