import type { Paragraph, RichText } from '../domain/rich-text.ts';
import { composeInlines } from './citations.ts';
import type { EvidenceStyle } from './profile.ts';
import type { Block, Place } from './tree.ts';

interface Options {
  place: Place;
  /** How citation chips print. */
  evidence: EvidenceStyle;
  /** Stands at the head of the first paragraph ("Decision rationale:"); before a list it gets a paragraph of its own. */
  label?: string;
}

/** Paragraphs of running text. One of citations alone is left out where they print nothing. */
export function composeRichText(rich: RichText, { place, evidence, label }: Options): Block[] {
  const blocks = rich.flatMap((paragraph): Block[] => {
    const runs = composeInlines(paragraph.content, evidence);
    if (runs.length === 0 && paragraph.content.some(isChip)) return [];
    const { list } = paragraph;
    return [{ kind: 'paragraph', role: 'body', ...(list === undefined ? {} : { list }), runs, place }];
  });
  if (label === undefined) return blocks;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || first.list !== undefined) {
    return [{ kind: 'paragraph', role: 'body', runs: [{ text: label }], place }, ...blocks];
  }
  return [{ ...first, runs: [{ text: `${label} ` }, ...first.runs] }, ...rest];
}

function isChip(inline: Paragraph['content'][number]): boolean {
  return !('text' in inline);
}
