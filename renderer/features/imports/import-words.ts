import type { ImportFile, ImportList } from '../../../shared/contracts/imports.ts';
import { count } from '../../lib/format.ts';

/** What the list comes to, in the order in which it matters. */
export interface ImportSummary {
  /** Files that are not done. */
  left: number;
  /** Files that wait for a password. */
  locked: number;
  refused: number;
  cancelled: number;
  imported: number;
  known: number;
  /** The file under way. */
  current: ImportFile | undefined;
}

export function summaryOf({ files, counts }: ImportList): ImportSummary {
  return {
    left: (counts.waiting ?? 0) + (counts.working ?? 0),
    locked: counts.password ?? 0,
    refused: counts.refused ?? 0,
    cancelled: counts.cancelled ?? 0,
    imported: counts.imported ?? 0,
    known: counts.known ?? 0,
    current: files.find(({ state }) => state === 'working'),
  };
}

/** One line on imports that are under way, or on what came of them; undefined when there is nothing to say. */
export function describeImports(summary: ImportSummary): string | undefined {
  const { left, locked, refused, cancelled, imported, known, current } = summary;
  const waits =
    locked === 0 ? [] : [`${count(locked, 'file')} ${locked === 1 ? 'needs' : 'need'} a password`];
  const failed = refused === 0 ? [] : [`${count(refused, 'file')} could not be imported`];
  if (left > 0) {
    const doing =
      current === undefined ? 'Importing' : `Importing ${current.name}${describeProgress(current)}`;
    const others = current === undefined ? left : left - 1;
    const more = others === 0 ? [] : [`${count(others, 'more file')} to go`];
    return [doing, ...more, ...waits, ...failed].join('; ');
  }
  const done = imported === 0 ? [] : [`${count(imported, 'document')} imported`];
  const again = known === 0 ? [] : [`${known} in the case already`];
  const stopped = cancelled === 0 ? [] : [`${count(cancelled, 'file')} cancelled`];
  const parts = [...waits, ...failed, ...done, ...again, ...stopped];
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** How far the file under way is, with what comes before it; empty when nobody knows. */
function describeProgress({ progress }: ImportFile): string {
  if (progress === null) return '';
  const { done, of, unit } = progress;
  if (of === 0) return done === 0 ? '' : ` (${count(done, unit === 'pages' ? 'page' : 'byte')})`;
  return unit === 'pages' ? ` (page ${done} of ${of})` : ` (${Math.floor((100 * done) / of)} %)`;
}

/** What became of one file, in a few words. */
export function describeState(file: ImportFile): string {
  switch (file.state) {
    case 'waiting':
      return 'Waiting';
    case 'working':
      return `Importing${describeProgress(file)}`;
    case 'password':
      return 'Needs a password';
    case 'imported':
      return file.pages === null ? 'Imported' : `Imported, ${count(file.pages, 'page')}`;
    case 'known':
      return 'In the case already';
    case 'opened':
      return 'Opened';
    case 'refused':
      return 'Not imported';
    case 'cancelled':
      return 'Cancelled';
  }
}
