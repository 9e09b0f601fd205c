import type { Inline, Mark, RichText } from '../../../../shared/domain/rich-text.ts';

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  superscript: 'sup',
  subscript: 'sub',
};

/** A text as markup that the editor reads: paragraphs, lists, its marks and citations. */
export function toHtml(rich: RichText): string {
  let html = '';
  let open: 'ul' | 'ol' | undefined;
  for (const { list, content } of rich) {
    const wanted = list === undefined ? undefined : list === 'bullet' ? 'ul' : 'ol';
    if (open !== undefined && open !== wanted) html += `</${open}>`;
    if (wanted !== undefined && open !== wanted) html += `<${wanted}>`;
    open = wanted;
    const paragraph = `<p>${content.map(inlineHtml).join('')}</p>`;
    html += wanted === undefined ? paragraph : `<li>${paragraph}</li>`;
  }
  return open === undefined ? html : `${html}</${open}>`;
}

function inlineHtml(inline: Inline): string {
  if (!('text' in inline)) {
    const note = inline.note === undefined ? '' : ` data-note="${escaped(inline.note)}"`;
    return `<span data-evidence="${escaped(inline.evidence)}"${note}>${escaped(inline.printed)}</span>`;
  }
  return (inline.marks ?? []).reduce(
    (html, mark) => `<${TAGS[mark]}>${html}</${TAGS[mark]}>`,
    escaped(inline.text),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
