import type { Paper } from '../paper.ts';
import { decidedLines } from './decided-lines.ts';
import { decisionTable } from './decision-table.ts';
import { withGrants } from './grants.ts';
import type { ListedItem } from './listed-item.ts';
import { numberedList } from './numbered-list.ts';

/** The treatments that a UR decision decided, with what it decided. @param reference ISO day by which short years are read */
export function decidedItems(paper: Paper, reference: string): ListedItem[] {
  const table = decisionTable(paper);
  return withGrants(table.length > 0 ? table : decidedLines(paper), paper, reference);
}

/** The treatments that an application, or a notice of assignment, lists. */
export function listedItems(paper: Paper): ListedItem[] {
  const table = decisionTable(paper);
  return table.length > 0 ? table : numberedList(paper);
}
