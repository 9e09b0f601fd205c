import { type FindAnswer, isFindRequest } from './protocol.ts';
import { patternOf, rangesIn } from './query.ts';

// Looks through texts beside the page: a pattern that takes for ever holds up nobody, and is ended with its worker.
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isFindRequest(data)) return;
  const { id, query, pages } = data;
  let answer: FindAnswer;
  try {
    const pattern = patternOf(query);
    const hits = pages.flatMap(({ page, text }) => {
      const ranges = rangesIn(pattern, text);
      return ranges.length === 0 ? [] : [{ page, ranges }];
    });
    answer = { kind: 'found', id, hits };
  } catch {
    // What was typed is no pattern (yet).
    answer = { kind: 'no-pattern', id };
  }
  self.postMessage(answer);
});
