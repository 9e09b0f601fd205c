import type { DisputedItem } from '../../../shared/domain/item.ts';
import type { RichText } from '../../../shared/domain/rich-text.ts';

export type ItemProgress = 'upheld' | 'overturned' | 'open';

/** How far an item is, for lists: decided and reasoned, or open. */
export function progressOf(item: DisputedItem): ItemProgress {
  return item.outcome !== undefined && hasText(item.rationale) ? item.outcome : 'open';
}

/** Stops at the first letter: asked for every item at every keystroke. */
function hasText(text: RichText): boolean {
  return text.some(({ content }) =>
    content.some((inline) => ('text' in inline ? inline.text : inline.printed).trim() !== ''),
  );
}
