import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentState } from '../engine/document-state.ts';
import type { ReaderSession } from '../engine/session.ts';
import type { Mark } from '../model/marks.ts';
import { pagesAround } from '../model/plan.ts';
import type { TextSource } from '../model/types.ts';
import type { Jumps } from '../view/use-jumps.ts';
import type { Viewport, ViewState } from '../view/viewport.ts';
import { Finder, type Findings, type Hit } from './finder.ts';
import { boxesOf, textOfWords } from './page-text.ts';
import type { FindQuery } from './query.ts';
import { WorkerSearcher } from './searcher.ts';

/** Whoever types on is not kept waiting for what he does not look for. */
const TYPING_MS = 120;
/** More may be read by now: what was looked through is looked through again, no more often than this. */
const AGAIN_MS = 3_000;
const NO_MARKS: readonly Mark[] = [];
const NO_QUERY: FindQuery = { text: '', matchCase: false, wholeWord: false, regex: false };

/** Finding in the document that is open. */
export interface Find {
  isOpen: boolean;
  query: FindQuery;
  /** Undefined while nothing is looked for. */
  findings: Findings | undefined;
  /** Number of the current hit, from 0; undefined without one. */
  current: number | undefined;
  marks: readonly Mark[];
  /** Opens the bar; `text` is what is looked for at first. */
  open(text?: string): void;
  close(): void;
  setQuery(query: FindQuery): void;
  step(by: 1 | -1): void;
}

interface Input {
  session: ReaderSession | undefined;
  document: DocumentState | undefined;
  text: TextSource | undefined;
  viewport: Viewport;
  view: ViewState;
  jumps: Jumps;
}

export function useFind({ session, document, text, viewport, view, jumps }: Input): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState(NO_QUERY);
  const [findings, setFindings] = useState<Findings>();
  const [at, setAt] = useState<Hit>();
  const [round, setRound] = useState(0);
  const pages = document?.pages ?? 0;

  const finder = useMemo(
    () =>
      !isOpen || session === undefined || pages === 0
        ? undefined
        : new Finder(pages, (from, to, signal) => session.texts(from, to, signal), new WorkerSearcher()),
    [isOpen, session, pages],
  );
  useEffect(() => () => finder?.close(), [finder]);
  useEffect(() => {
    if (finder === undefined || text === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      finder.forget();
      setRound((last) => last + 1);
      timer = undefined;
    };
    const stop = text.onChange(() => {
      timer ??= setTimeout(again, AGAIN_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [finder, text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round looks again for the same
  useEffect(() => {
    if (finder === undefined || query.text.trim() === '') {
      setFindings(undefined);
      setAt(undefined);
      return;
    }
    const abort = new AbortController();
    const tell = (next: Findings): void => {
      if (abort.signal.aborted) return;
      setFindings(next);
      setAt((known) => next.hits.find((hit) => isSame(hit, known)) ?? next.first);
    };
    const start = setTimeout(() => {
      // Aborted, or the document was closed: nobody waits for it any more.
      finder.find(query, viewport.state().current, tell, abort.signal).catch(() => undefined);
    }, TYPING_MS);
    return () => {
      clearTimeout(start);
      abort.abort(new DOMException('another search', 'AbortError'));
    };
  }, [finder, query, round, viewport]);

  useReveal(at, finder, document, jumps);
  const { first, last } = view;
  const words = document?.words;
  const marks = useMemo(
    () =>
      finder === undefined || findings === undefined || words === undefined
        ? NO_MARKS
        : marksOf(findings.hits, at, pagesAround(first, last, pages), finder, words),
    [finder, findings, at, first, last, pages, words],
  );
  const hits = findings?.hits ?? [];
  const current = at === undefined ? -1 : hits.findIndex((hit) => isSame(hit, at));
  const open = useCallback((selected?: string): void => {
    setOpen(true);
    const wanted = selected?.replace(/\s+/g, ' ').trim();
    if (wanted) setQuery((known) => ({ ...known, text: wanted, regex: false }));
  }, []);
  const close = useCallback((): void => setOpen(false), []);
  return {
    ...{ isOpen, query, findings, marks, open, close, setQuery },
    current: current === -1 ? undefined : current,
    step: (by) => {
      if (hits.length > 0) setAt(hits[(Math.max(current, 0) + by + hits.length) % hits.length]);
    },
  };
}

/** Brings the current hit into view: about where it must stand, and to the line once the page's words are known. */
function useReveal(
  at: Hit | undefined,
  finder: Finder | undefined,
  document: DocumentState | undefined,
  jumps: Jumps,
): void {
  const shown = useRef<Hit | undefined>(undefined);
  const words = at === undefined ? undefined : document?.words.get(at.page);
  const latest = useRef(jumps);
  useEffect(() => {
    latest.current = jumps;
  });
  useEffect(() => {
    if (at === undefined || finder === undefined || isSame(at, shown.current)) return;
    const [box] = words === undefined ? [] : boxesOf(words, at.range);
    if (box === undefined) {
      const top = at.range[0] / Math.max(1, finder.textOf(at.page)?.length ?? 1);
      latest.current.reveal(at.page, { left: 0, top, width: 0, height: 0 });
    } else {
      shown.current = at;
      latest.current.reveal(at.page, box);
    }
  }, [at, finder, words]);
}

function isSame(a: Hit, b: Hit | undefined): boolean {
  return a.page === b?.page && a.range[0] === b.range[0] && a.range[1] === b.range[1];
}

/** The boxes of hits on the pages that are in the tree. */
function marksOf(
  hits: readonly Hit[],
  at: Hit | undefined,
  pages: readonly number[],
  finder: Finder,
  known: DocumentState['words'],
): Mark[] {
  // Words that were read since the page was looked through are other ones: their boxes would be wrong.
  const fitting = new Map(
    pages.flatMap((page) => {
      const words = known.get(page);
      return words !== undefined && textOfWords(words) === finder.textOf(page)
        ? [[page, words] as const]
        : [];
    }),
  );
  return hits.flatMap((hit): Mark[] => {
    const words = fitting.get(hit.page);
    if (words === undefined) return [];
    return [{ page: hit.page, rects: boxesOf(words, hit.range), kind: 'find', current: isSame(hit, at) }];
  });
}
