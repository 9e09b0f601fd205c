import type { Evidence } from './case-block.ts';
import type { Paper, PaperCell, PaperLine } from './paper.ts';

const LABEL =
  /^(?:\W|[ivx\d]+\.)*(?:priority|review\s+type|type\s+of\s+review|review\s+requested)\s*:?\s*(.*)$/i;
const VALUE = /^(standard|regular|expedited|urgent)\b/i;
/** A box with a mark in it, before or behind its word. */
const MARKED = String.raw`(?:\[\s*[xX✓✔]\S?\s*\]?|\(\s*[xX]\s*\)|_+\s*[xX]\s*_+|[☒☑✓✔])`;
const BEFORE = new RegExp(String.raw`${MARKED}\s*(regular|standard|expedited)`, 'i');

/** Whether the review is a standard or an expedited one, as a label or a marked box says. */
export function priorityIn({ lines }: Pick<Paper, 'lines'>): Omit<Evidence, 'recordId'>[] {
  return lines.flatMap((line, at) =>
    line.cells.flatMap((cell, place) => {
      const told = LABEL.exec(cell.text)?.[1];
      const value =
        told === undefined ? undefined : statedIn(told, line.cells[place + 1], below(cell, lines[at + 1]));
      const marked = BEFORE.exec(cell.text)?.[1];
      return [value, marked].flatMap((one) =>
        one === undefined
          ? []
          : [{ value: isExpedited(one) ? 'Expedited' : 'Standard', asRead: one, at: cell.at }],
      );
    }),
  );
}

/** Behind the label, beside it, or under it. */
function statedIn(told: string, ...others: readonly (PaperCell | undefined)[]): string | undefined {
  for (const text of [told, ...others.map((cell) => cell?.text ?? '')]) {
    const value = VALUE.exec(text.trim())?.[1];
    if (value !== undefined) return value;
    if (text === told && told.trim() !== '') return undefined;
  }
  return undefined;
}

function below(cell: PaperCell, line: PaperLine | undefined): PaperCell | undefined {
  return line?.cells.find((other) => other.left <= cell.right && other.right >= cell.left);
}

function isExpedited(value: string): boolean {
  return /^(?:expedited|urgent)$/i.test(value);
}
