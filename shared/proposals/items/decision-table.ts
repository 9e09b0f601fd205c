import { cutsOf } from '../../domain/letter-widths.ts';
import { type Paper, type PaperCell, type PaperLine, spanning } from '../paper.ts';
import { decisionIn } from './decision-in.ts';
import { type ListedItem, numberBefore, tidy } from './listed-item.ts';
import { outcomeIn } from './outcome.ts';

const OF_TREATMENT = /treatment|service|request|procedure|\bitem|medication|goods/i;
const OF_DECISION = /decision|determination|outcome|\bstatus|result|recommendation|disposition/i;
const OF_AUTHORIZED = /authori[sz]ed|^\s*certified|^\s*approved|^\s*allowed|modified\s+to/i;
/** What belongs to the request's words though it stands in a column of its own. */
const OF_AMOUNT = /^(?:requested|qty|quantity|frequency|duration|units?|visits|body\s+parts?|strength)\b/i;
/** Rows of one entry lie closer than entries do. */
const CLOSER = 1.25;
/** A value begins no further left of its column's head, in points. */
const SLACK = 8;
/** Under a table comes a larger gap, in heights of a line. */
const END_GAP = 1.75;
/** And what follows: the reasons, or the rest of the form. */
const END =
  /^\W*(?:rationale|reasons?|guidelines?|criteria|reviewer|consent|clinical|documents|records|notes?)\b/i;
/** Widths of letters are estimated: a word may stand so far from where it seems to, in points. */
const MOST_OFF = 18;
const NONE = /^(?:none|n\/?a|0(?:\s+\w+)?|-+)$/i;

interface Columns {
  lefts: number[];
  treatment: number;
  decision: number;
  authorized: number | undefined;
  amounts: number[];
}

/** Treatments with their outcomes in a table: "Treatment requested | Decision | Authorized". */
export function decisionTable({ lines }: Pick<Paper, 'lines'>): ListedItem[] {
  for (const [at, line] of lines.entries()) {
    const columns = columnsOf(line);
    if (columns === undefined) continue;
    const items = entriesOf(rowsUnder(line, lines.slice(at + 1), columns), columns).flatMap((entry) =>
      itemOf(entry, columns),
    );
    if (items.length > 0) return items;
  }
  return [];
}

function columnsOf({ cells }: PaperLine): Columns | undefined {
  if (cells.length < 2 || cells.some(({ text }) => text.length > 40 || /[:\d]/.test(text))) return undefined;
  const treatment = cells.findIndex(({ text }) => OF_TREATMENT.test(text));
  const decision = cells.findLastIndex(({ text }) => OF_DECISION.test(text));
  if (treatment < 0 || decision <= treatment) return undefined;
  const authorized = cells.findIndex(
    ({ text }, at) => at > treatment && at !== decision && OF_AUTHORIZED.test(text),
  );
  return {
    lefts: cells.map(({ left }) => left),
    ...{ treatment, decision },
    authorized: authorized < 0 ? undefined : authorized,
    amounts: cells.flatMap(({ text }, at) => (at !== treatment && OF_AMOUNT.test(text) ? [at] : [])),
  };
}

/** A row of the table: what stands in each column. */
interface TableRow {
  line: PaperLine;
  cells: (PaperCell | undefined)[];
}

function rowsUnder(head: PaperLine, lines: readonly PaperLine[], columns: Columns): TableRow[] {
  const rows: TableRow[] = [];
  let before = head;
  for (const line of lines) {
    const isBelow =
      line.page === before.page && line.top - before.bottom < END_GAP * (line.bottom - line.top);
    const cells = inColumns(line, columns.lefts);
    if (!isBelow || cells === undefined || END.test(line.text)) break;
    rows.push({ line, cells });
    before = line;
  }
  return rows;
}

/** Undefined for a line that runs across the columns: the table has ended. */
function inColumns(line: PaperLine, lefts: readonly number[]): (PaperCell | undefined)[] | undefined {
  const columns: (PaperCell | undefined)[] = lefts.map(() => undefined);
  for (const cell of line.cells) {
    for (const part of cutAt(cell, lefts)) {
      const column = lefts.findLastIndex((left) => part.left >= left - MOST_OFF);
      const next = lefts[column + 1];
      const runsAcross = line.cells.length === 1 && next !== undefined && part.right > next + 2 * MOST_OFF;
      if (column < 0 || runsAcross) return undefined;
      const before = columns[column];
      columns[column] = before === undefined ? part : joined(before, part);
    }
  }
  return columns;
}

/** What was read as one, though columns begin within: cut before the word that stands nearest to where each begins. */
function cutAt(cell: PaperCell, lefts: readonly number[]): PaperCell[] {
  const width = cell.right - cell.left;
  const shares = [0, ...cutsOf(cell.text), 1];
  const x = (offset: number): number => cell.left + width * (shares[offset] ?? 1);
  const words = [...cell.text.matchAll(/(?<=\s)\S/g)].map(({ index }) => index);
  const cuts = lefts.flatMap((left) => {
    if (left < cell.left + SLACK || left > cell.right) return [];
    const nearest = words.reduce<number | undefined>(
      (best, word) =>
        best === undefined || Math.abs(x(word) - left) < Math.abs(x(best) - left) ? word : best,
      undefined,
    );
    return nearest === undefined || Math.abs(x(nearest) - left) > MOST_OFF ? [] : [nearest];
  });
  return [0, ...new Set(cuts)].flatMap((start, at, all) => {
    const text = cell.text.slice(start, all[at + 1] ?? cell.text.length).trimEnd();
    const end = start + text.length;
    const place = { ...cell.at, start: cell.at.start + start, end: cell.at.start + end };
    return text === '' ? [] : [{ text, left: x(start), right: x(end), at: place }];
  });
}

function joined(one: PaperCell, other: PaperCell): PaperCell {
  return {
    text: `${one.text} ${other.text}`,
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    at: spanning(one.at, other.at),
  };
}

/** Rows that belong to one treatment. */
function entriesOf(rows: readonly TableRow[], { treatment, decision }: Columns): TableRow[][] {
  const gaps = rows.slice(1).map(({ line }, at) => line.top - (rows[at]?.line.top ?? line.top));
  const least = Math.min(...gaps);
  const isUniform = Math.max(...gaps) <= CLOSER * least;
  const entries: TableRow[][] = [];
  for (const [at, row] of rows.entries()) {
    const entry = entries.at(-1);
    const told = (one: TableRow): string => one.cells[decision]?.text ?? '';
    const isTold = outcomeIn((entry ?? []).map(told).join(' ')) !== undefined;
    const isNew = isUniform
      ? isTold && outcomeIn(told(row)) !== undefined
      : (gaps[at - 1] ?? least) > CLOSER * least;
    if (entry === undefined || (isNew && row.cells[treatment] !== undefined)) entries.push([row]);
    else entry.push(row);
  }
  return entries;
}

function itemOf(
  entry: readonly TableRow[],
  { treatment, decision, authorized, amounts }: Columns,
): ListedItem[] {
  const column = (at: number): PaperCell | undefined =>
    entry
      .flatMap(({ cells }) => cells[at] ?? [])
      .reduce<PaperCell | undefined>(
        (all, cell) => (all === undefined ? cell : joined(all, cell)),
        undefined,
      );
  const request = column(treatment);
  const told = column(decision);
  const decided = decisionIn(told?.text ?? '');
  if (request === undefined || told === undefined || decided === undefined) return [];
  const asked = numberBefore(request.text)?.rest ?? request.text;
  const text = [asked, ...amounts.flatMap((at) => column(at)?.text ?? [])].map(tidy).join(', ');
  const granted = authorized === undefined ? undefined : column(authorized);
  const isNone = granted === undefined || NONE.test(granted.text.trim());
  const worded = decided.authorized === undefined ? undefined : { text: decided.authorized, at: told.at };
  return [
    {
      ...{ text, at: request.at, outcome: decided.outcome },
      authorized: isNone ? worded : { text: tidy(granted.text), at: granted.at },
    },
  ];
}
