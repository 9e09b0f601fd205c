import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { AuditVerdict } from '../../../shared/contracts/audit.ts';
import { count } from '../../lib/format.ts';

const useStyles = makeStyles({
  bar: { whiteSpace: 'normal', alignItems: 'start', padding: '8px 12px' },
  body: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  hash: { userSelect: 'text', fontVariantNumeric: 'tabular-nums' },
  notes: { margin: 0, paddingLeft: '20px' },
});

/** Notes beyond these are counted. */
const SHOWN_NOTES = 5;

/** How far the log is as it was written. Without a head file that fits, only what came after the last entry is in doubt. */
function intact({ seq, what }: NonNullable<AuditVerdict['broken']>): string {
  const last = what === 'head-missing' || what === 'head-foreign' ? seq : seq - 1;
  if (last < 1) return '';
  return last === 1 ? 'Entry 1 is as it was written.' : `Entries 1 to ${last} are as they were written.`;
}

/** What a verification found, in words. */
export function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const styles = useStyles();
  const { broken, entries, last, notes } = verdict;
  const more = notes.length - SHOWN_NOTES;
  return (
    <div role="status" aria-label="Result of the verification">
      <MessageBar intent={broken === null ? 'success' : 'error'} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>
            {broken === null ? 'The log is whole' : `The log is broken at entry ${broken.seq}`}
          </MessageBarTitle>
          {broken === null ? (
            <>
              <span>
                {count(entries, 'entry', 'entries')} checked: none was changed, taken off, put in or moved.
              </span>
              <span>
                The last is number {last.seq} with the checksum{' '}
                <code className={styles.hash}>{last.hash}</code>. Kept elsewhere, it proves later that nothing
                up to here was taken off.
              </span>
            </>
          ) : (
            <span>
              {broken.message} {intact(broken)} Export the log, keep the vault’s folder as it is, and tell the
              organization.
            </span>
          )}
          {notes.length > 0 && (
            <ul className={styles.notes}>
              {notes.slice(0, SHOWN_NOTES).map((note) => (
                <li key={`${note.seq} ${note.message}`}>
                  Entry {note.seq}: {note.message}
                </li>
              ))}
              {more > 0 && <li>{count(more, 'more note')}</li>}
            </ul>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
