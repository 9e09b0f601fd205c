import type { Content, Editor } from '@tiptap/core';
import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';

/**
 * Puts citations where the cursor is, after what is selected; with their words before them in quotation marks where those
 * are wanted. The cursor stands behind them then, and the text has the focus.
 */
export function insertCitations(editor: Editor, cited: readonly ListedEvidence[], withQuotes: boolean): void {
  const { to, $to } = editor.state.selection;
  const content: Content = [];
  // A space before, unless there is one, or the paragraph begins here.
  if (/\S$/.test($to.parent.textBetween(0, $to.parentOffset, undefined, '\ufffc'))) {
    content.push({ type: 'text', text: ' ' });
  }
  for (const { evidence, printed, note } of cited) {
    const quote = withQuotes ? quoted(evidence.quote) : '';
    if (quote !== '') content.push({ type: 'text', text: `${quote} ` });
    content.push({ type: 'citation', attrs: { evidence: evidence.id, printed, note } });
  }
  editor.chain().insertContentAt(to, content).focus().run();
}

/** The words as they stand in the record, on one line; quotation marks of their own become single ones. */
function quoted(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim().replace(/["“”]/g, '’');
  return line === '' ? '' : `“${line}”`;
}
