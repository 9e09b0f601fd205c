/** Word's names for the looks of footnotes: what writes a letter and what reads it back agree on them. */
export const FOOTNOTE_REFERENCE_STYLE = 'FootnoteReference';
export const FOOTNOTE_TEXT_STYLE = 'FootnoteText';
