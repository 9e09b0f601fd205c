import { useCallback } from 'react';
import type { StoreApi } from 'zustand';
import { unpackWords } from '../../../shared/domain/page-text.ts';
import { boxesOfRanges } from '../../../shared/search/boxes.ts';
import { client } from '../../lib/client.ts';
import { type CaseSession, useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import type { Mark, Rect } from '../reader/index.ts';
import { readersOf, useReaders } from './readers-store.ts';

/** A stretch of a page's stored text, as contracts name it: `end` excluded. */
export interface Place {
  documentId: string;
  /** From 0. */
  page: number;
  start: number;
  end: number;
}

/** What stays in view above a place that is gone to, as a share of the page's height: its heading, most often. */
const ABOVE = 0.15;

/** Shows a place in the first reader of the open case with its words marked, and moves the focus there. */
export function useShowPlace(): (place: Place) => Promise<void> {
  const session = useCaseSessionStore();
  return useCallback(
    async (place) => {
      const { documentId, page } = place;
      showBoxes(session, { documentId, page, rects: await boxesOf(place) });
    },
    [session],
  );
}

/** Shows boxes of a page in the first reader, marked; without any, the page. */
export function showBoxes(
  session: StoreApi<CaseSession>,
  { documentId, page, rects }: { documentId: string; page: number; rects: readonly Rect[] },
  { keepsFocus = false }: { keepsFocus?: boolean } = {},
): void {
  const { case: imrCase, show } = session.getState();
  const [first] = rects;
  const marks: readonly Mark[] = rects.length === 0 ? [] : [{ page, rects, kind: 'place', current: true }];
  const top = first === undefined ? 0 : Math.max(0, first.top - ABOVE);
  show({ documentId });
  readersOf(imrCase.id).setState({
    active: 'first',
    pointed: { documentId, marks },
    target: { reader: 'first', documentId, page, top, keepsFocus },
  });
}

/** Where the words stand on the page; none where it is not read, or was read again since. */
async function boxesOf({ documentId, page, start, end }: Place): Promise<readonly Rect[]> {
  try {
    const stored = await client.text.words({ documentId, page });
    const words = stored.packed === null ? undefined : unpackWords(stored.text, stored.packed);
    return words === undefined ? [] : (boxesOfRanges(words, [{ start, end }])[0] ?? []);
  } catch {
    // The page itself can still be shown.
    return [];
  }
}

const NO_MARKS: readonly Mark[] = [];

/** The marks of what a link led to in a document. */
export function usePointedMarks(documentId: string): readonly Mark[] {
  const caseId = useCaseSession((session) => session.case.id);
  return useReaders(caseId, ({ pointed }) => (pointed?.documentId === documentId ? pointed.marks : NO_MARKS));
}
