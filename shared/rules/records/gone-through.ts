import type { RecordsInput } from '../finding.ts';
import type { RecordsMentions } from './mentions.ts';

/** What the records tell, once all of them are read; otherwise why not, as the end of a sentence. */
export function goneThrough(records: RecordsInput | undefined): RecordsMentions | string {
  if (records === undefined) return 'no records are at hand.';
  const mentions = records.mentions();
  if (mentions === undefined) return 'the records were not gone through yet.';
  return mentions.isRead ? mentions : 'the case has no records, or not all of their pages are read.';
}
