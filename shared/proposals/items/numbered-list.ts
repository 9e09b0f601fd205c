import { type Paper, type PaperLine, spanning } from '../paper.ts';
import { type ListedItem, numberBefore, tidy } from './listed-item.ts';
import { outcomeIn } from './outcome.ts';

/** What the list of an application, or of a notice of assignment, stands under. */
const HEADING =
  /disputed\s+(?:medical\s+)?(?:treatment|service)|treatments?\s*(?:\/\s*services?\s*)?(?:denied|in\s+dispute|requested|at\s+issue)|requested\s+(?:medical\s+)?(?:treatment|service)|list\s+each|review\s+of\s+the\s+following|following\s+(?:medical\s+)?treatment/i;
/** What comes after it. */
const END =
  /\bconsent\b|\bi\s+(?:request|ask)\b|signature|request\s+for\s+review|\battach|\bbody\s+parts?$|certify|what\s+to\s+send|within\s+\d+\s+(?:calendar\s+)?days|sincerely/i;
/** What is stamped over a form. */
const STAMP = /^(?:faxed|copy|received|scanned|filed|original|confidential|duplicate)$/i;
/** An entry that goes on: no further down, in heights of its line. */
const LARGEST_GAP = 1.6;
/** An entry's later lines begin no further left than its number, in points. */
const INDENT = 8;
/** A form has ten rows; more are another list. */
const MOST_ITEMS = 30;

/** Numbered treatments under a heading that says so: of an application, of a notice of assignment. */
export function numberedList({ lines }: Pick<Paper, 'lines'>): ListedItem[] {
  let best: ListedItem[] = [];
  for (const [at, line] of lines.entries()) {
    if (!HEADING.test(line.text) || line.text.length > 160) continue;
    const items = itemsAfter(lines.slice(at + 1));
    if (items.length > best.length) best = items;
  }
  return best;
}

interface Entry {
  parts: PaperLine['cells'];
  last: PaperLine;
  left: number;
}

function itemsAfter(lines: readonly PaperLine[]): ListedItem[] {
  const entries: Entry[] = [];
  let next = 1;
  for (const whole of lines) {
    const line = { ...whole, cells: whole.cells.filter(({ text }) => !STAMP.test(text.trim())) };
    const entry = entries.at(-1);
    if (END.test(line.text)) break;
    const numbered = numberBefore(line.cells[0]?.text ?? '');
    if (numbered?.place === next && next <= MOST_ITEMS) {
      const own = textCells(line, numbered.rest);
      entries.push({ parts: own, last: line, left: line.cells[0]?.left ?? 0 });
      next += 1;
    } else if (entry !== undefined && goesOn(entry, line)) {
      entry.parts.push(...line.cells);
      entry.last = line;
    } else if (entry !== undefined) break;
  }
  return entries.flatMap(itemOf);
}

/** The cells of a line without its number, which may be a cell of its own or begin the first. */
function textCells({ cells: [first, ...others] }: PaperLine, rest: string): PaperLine['cells'] {
  if (first === undefined || rest === '') return others;
  const start = first.at.start + Math.max(0, first.text.indexOf(rest));
  const left = first.left + ((first.right - first.left) * first.text.indexOf(rest)) / first.text.length;
  return [{ ...first, text: rest, left, at: { ...first.at, start } }, ...others];
}

function goesOn({ last, left, parts }: Entry, line: PaperLine): boolean {
  if (line.page !== last.page || numberBefore(line.text)?.rest === '') return false;
  const height = last.bottom - last.top;
  const isClose = line.top - last.bottom < LARGEST_GAP * height;
  // The number stands alone over its text.
  if (parts.length === 0) return isClose;
  return isClose && (line.cells[0]?.left ?? 0) >= left - INDENT;
}

function itemOf({ parts }: Entry): ListedItem[] {
  const told = parts.findLast((cell, at) => at > 0 && outcomeIn(cell.text) !== undefined);
  const own = parts.filter((cell) => cell !== told && /\p{L}/u.test(cell.text));
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  // Cells of one line are fields of the form; a line below goes on.
  const text = own.map((cell, at) => joint(own[at - 1], cell) + cell.text).join('');
  return [
    {
      text: tidy(text),
      at: spanning(first.at, last.at),
      outcome: told === undefined ? undefined : outcomeIn(told.text),
      authorized: undefined,
    },
  ];
}

function joint(before: PaperLine['cells'][number] | undefined, cell: PaperLine['cells'][number]): string {
  if (before === undefined) return '';
  return cell.left > before.right ? ', ' : ' ';
}
