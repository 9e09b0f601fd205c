import { MAX_PAGES_OF_TEXT, type PageText } from '../../../shared/contracts/text.ts';
import { unpackWords } from '../../../shared/domain/page-text.ts';
import { client } from '../../lib/client.ts';
import type { PageLie, StoredText, TextSource } from '../reader/index.ts';
import { readerWords } from './reader-words.ts';

/** The stored words of a document, as the backend reads them in the background. */
export function storedText(documentId: string): TextSource {
  return {
    text: async (page) => {
      try {
        return await wordsOf(documentId, page);
      } catch {
        // Locked, removed, or not entered yet: the reader goes by the file itself.
        return undefined;
      }
    },
    texts: async (from, to) => {
      try {
        return await textsOf(documentId, from, to);
      } catch {
        return [];
      }
    },
    onChange: (listener) =>
      window.imr.onEvent((event) => {
        if (event.kind === 'reading-progress') listener();
      }),
  };
}

async function wordsOf(documentId: string, page: number): Promise<StoredText | undefined> {
  const stored = await client.text.words({ documentId, page });
  if (!isToGoBy(stored)) return undefined;
  const words = stored.packed === null ? [] : unpackWords(stored.text, stored.packed);
  if (words === undefined) return undefined;
  const lie = lieOf(stored, words.length);
  const text = { words: readerWords(words), ...(lie && { lie }) };
  if (stored.source !== 'ocr') return text;
  const sure = Math.round((stored.confidence ?? 0) * 100);
  return { ...text, note: `Recognized text, ${sure} % sure` };
}

/** With fewer words, which way is up is a guess: a page is rather left as it is than turned on its head. */
const WORDS_TO_BE_SURE = 20;
/** Less is not seen, and turning blurs. */
const LEAST_SKEW = 0.3;

/** How a page was found to lie, where there is something to put right. */
function lieOf({ turns, skew }: Pick<PageText, 'turns' | 'skew'>, words: number): PageLie | undefined {
  const way = QUARTERS.find((one) => one === turns) ?? 0;
  if (words < WORDS_TO_BE_SURE || (way === 0 && Math.abs(skew) < LEAST_SKEW)) return undefined;
  return { turns: way, skew: Math.abs(skew) < LEAST_SKEW ? 0 : skew };
}

const QUARTERS = [0, 1, 2, 3] as const;

async function textsOf(documentId: string, from: number, to: number): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (let at = from; at < to; at += MAX_PAGES_OF_TEXT) {
    const pages = await client.text.pages({ documentId, from: at, to: Math.min(to, at + MAX_PAGES_OF_TEXT) });
    for (const stored of pages) if (isToGoBy(stored)) texts[stored.page - from] = stored.text;
  }
  return texts;
}

/** Until a page is read to the end, the reader goes by what the file itself says. */
function isToGoBy({ state, text }: Pick<PageText, 'state' | 'text'>): boolean {
  if (state === 'new' || state === 'needs-ocr') return false;
  return state !== 'failed' || text !== '';
}
