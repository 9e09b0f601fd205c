import {
  makeStyles,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CaseRow } from '../../../shared/contracts/cases.ts';
import { CaseTableRow } from './case-table-row.tsx';
import { SORT_COLUMNS, type Sort, type SortColumn } from './sort-cases.ts';

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowX: 'auto',
  },
  table: { minWidth: '880px', '& td:first-child, & th:first-child': { paddingLeft: '16px' } },
  head: { fontWeight: tokens.fontWeightSemibold },
  case: { width: 'auto' },
  items: { width: '112px' },
  pages: { width: '80px' },
  state: { width: '176px' },
  priority: { width: '104px' },
  saved: { width: '160px' },
  menu: { width: '48px' },
});

const HEADINGS: Record<SortColumn, string> = {
  case: 'Case',
  items: 'Decided',
  pages: 'Pages',
  state: 'State',
  priority: 'Priority',
  saved: 'Last saved',
};

interface Props {
  rows: readonly CaseRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  onExport: (caseId: string) => void;
  onPack: (caseId: string) => void;
  onDelete: (caseId: string) => void;
}

/** The cases, one a row. One row is in the Tab order; arrows go through the rows, Enter opens, Delete asks to delete. */
export function CaseTable({ rows, sort, onSort, onExport, onPack, onDelete }: Props) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement & HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const tabStop = rows.some((row) => row.id === current) ? current : (rows[0]?.id ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => row.id === tabStop);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = target === undefined ? undefined : rows[target];
    if (row) body.current?.querySelector<HTMLElement>(`[data-case-link="${CSS.escape(row.id)}"]`)?.focus();
    else if (event.key === 'Delete' && tabStop !== null) onDelete(tabStop);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <Table className={styles.table} aria-label="Cases" sortable>
        <TableHeader>
          <TableRow>
            {SORT_COLUMNS.map((column) => (
              <TableHeaderCell
                key={column}
                className={styles[column]}
                sortDirection={
                  sort.column === column ? (sort.descending ? 'descending' : 'ascending') : undefined
                }
                onClick={() =>
                  onSort({
                    column,
                    descending: sort.column === column ? !sort.descending : column === 'saved',
                  })
                }
              >
                <span className={styles.head}>{HEADINGS[column]}</span>
              </TableHeaderCell>
            ))}
            <TableHeaderCell className={styles.menu} sortable={false}>
              <span className="off-screen">Actions</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <CaseTableRow
              key={row.id}
              row={row}
              isTabStop={row.id === tabStop}
              onFocus={() => setCurrent(row.id)}
              onExport={() => onExport(row.id)}
              onPack={() => onPack(row.id)}
              onDelete={() => onDelete(row.id)}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
