import { unpackWords } from '../../../shared/domain/page-text.ts';
import { client } from '../../lib/client.ts';
import type { StoredText, TextSource } from '../reader/index.ts';
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
    onChange: (listener) =>
      window.imr.onEvent((event) => {
        if (event.kind === 'reading-progress') listener();
      }),
  };
}

async function wordsOf(documentId: string, page: number): Promise<StoredText | undefined> {
  const stored = await client.text.words({ documentId, page });
  // Until a page is read to the end, the reader goes by what the file itself says.
  if (stored.state === 'new' || stored.state === 'needs-ocr') return undefined;
  if (stored.state === 'failed' && stored.text === '') return undefined;
  const words = stored.packed === null ? [] : unpackWords(stored.text, stored.packed);
  if (words === undefined) return undefined;
  const text = { words: readerWords(words) };
  if (stored.source !== 'ocr') return text;
  const sure = Math.round((stored.confidence ?? 0) * 100);
  return { ...text, note: `Recognized text, ${sure} % sure` };
}
