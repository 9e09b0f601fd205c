import type { Block, LetterTree, ParagraphRole, Run } from './tree.ts';

/** Names the form, so that a later one gives other hashes on purpose. */
const FORM = 'imr-letter/1';
/** The same with footnotes, which stand in their runs. Letters without any keep the first form, and so their hashes. */
const FORM_WITH_FOOTNOTES = 'imr-letter/2';

/**
 * The letter as one text that stands for what it says: two letters with the same canonical form read the same in Word.
 * What a Word file does not hold is left out (places in the case, roles that look alike), and so is the title, which
 * is a property of the file. Neighbouring runs of one look are one run. The form can be had from a Word file again.
 * @returns JSON with a fixed order of keys and no white space
 */
export function canonicalLetter(tree: Pick<LetterTree, 'language' | 'blocks'>): string {
  const { language, blocks } = tree;
  const form = blocks.some(hasFootnote) ? FORM_WITH_FOOTNOTES : FORM;
  return JSON.stringify({ form, language, blocks: blocks.map(canonicalBlock) });
}

function hasFootnote(block: Block): boolean {
  return block.kind === 'paragraph' && block.runs.some((run) => !('text' in run));
}

function canonicalBlock(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: printedText(block.text) };
    case 'page-break':
      return { kind: 'page-break' };
    case 'case-block': {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ label: printedText(cell.label), value: printedText(cell.value) })),
      );
      return { kind: 'case-block', rows };
    }
    case 'paragraph':
      return {
        kind: 'paragraph',
        role: canonicalRole(block.role),
        list: block.list ?? null,
        runs: canonicalRuns(block.runs),
      };
  }
}

/** What the roles of the cover differ in is spacing; that one of them is bold is said by its runs. */
function canonicalRole(role: ParagraphRole): ParagraphRole {
  return role === 'cover-strong' || role === 'cover-line' ? 'cover' : role;
}

function canonicalRuns(runs: readonly Run[]): unknown[] {
  const merged: ({ text: string; look: string } | { footnote: string })[] = [];
  for (const run of runs) {
    if (!('text' in run)) {
      merged.push({ footnote: printedText(run.footnote) });
      continue;
    }
    const text = printedText(run.text);
    if (text === '') continue;
    const look = [run.bold && 'bold', run.italic && 'italic', run.vertical].filter(Boolean).join(' ');
    const last = merged.at(-1);
    if (last !== undefined && 'text' in last && last.look === look) last.text += text;
    else merged.push({ text, look });
  }
  return merged;
}

/** As XML can hold it and Word shows it: no forbidden characters, line ends and tabs as the spaces that they look like. */
export function printedText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\n\t]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
      .replace(/[\u0000-\u001f\ufffe\uffff]/g, '')
  );
}
