import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import { auditTitle } from '../../../shared/domain/audit.ts';
import { auditDetail } from '../../../shared/domain/audit-details.ts';
import { printExact } from '../../lib/format.ts';

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowX: 'auto',
  },
  table: { minWidth: '560px', '& td:first-child, & th:first-child': { paddingLeft: '16px' } },
  head: { fontWeight: tokens.fontWeightSemibold },
  number: { width: '72px', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  time: { width: '208px', fontVariantNumeric: 'tabular-nums' },
  case: { width: '32%' },
  words: { display: 'flex', flexDirection: 'column', padding: '6px 0', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  caseName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
});

interface Props {
  entries: readonly AuditEntry[];
  nameOf: (entry: AuditEntry) => string;
  /** The entry at which a verification found the log broken. */
  brokenAt: number | null;
}

/** The entries, newest first: when, what, which case. */
export function AuditTable({ entries, nameOf, brokenAt }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Table className={styles.table} aria-label="Audit log">
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.number}>
              <span className={styles.head}>No.</span>
            </TableHeaderCell>
            <TableHeaderCell className={styles.time}>
              <span className={styles.head}>Time</span>
            </TableHeaderCell>
            <TableHeaderCell>
              <span className={styles.head}>What</span>
            </TableHeaderCell>
            <TableHeaderCell className={styles.case}>
              <span className={styles.head}>Case</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {entries.map((entry) => (
            <TableRow key={entry.seq} appearance={entry.seq === brokenAt ? 'brand' : 'none'}>
              <TableCell className={styles.number}>{entry.seq}</TableCell>
              <TableCell className={styles.time}>
                <time dateTime={entry.at}>{printTimeOf(entry)}</time>
              </TableCell>
              <TableCell>
                <What entry={entry} />
              </TableCell>
              <TableCell>
                <span className={styles.caseName} title={nameOf(entry)}>
                  {nameOf(entry)}
                </span>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function What({ entry }: { entry: AuditEntry }) {
  const styles = useStyles();
  const detail = auditDetail(entry.kind, entry.subject);
  return (
    <span className={styles.words}>
      <Text>{auditTitle(entry.kind)}</Text>
      {detail !== '' && (
        <Text size={200} className={styles.detail}>
          {detail}
        </Text>
      )}
    </span>
  );
}

/** In the laptop's time zone; an entry that was tampered with may have no time at all. */
function printTimeOf({ at }: AuditEntry): string {
  return Number.isNaN(Date.parse(at)) ? at : printExact(at);
}
