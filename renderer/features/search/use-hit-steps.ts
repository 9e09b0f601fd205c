import { useCallback, useMemo, useRef } from 'react';
import type { CaseSearch, SearchHit } from '../../../shared/contracts/search.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { notify } from '../../lib/notify.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { isNothing } from './asked.ts';
import { focusRecords } from './focus-records.ts';
import { isNarrow } from './narrow.ts';
import { indexOfHit, nextHit } from './next-hit.ts';
import { useMarkCounts } from './page-marks.ts';
import { changeSearch, type HitPlace, searchViewOf } from './search-view.ts';
import type { Hits } from './use-hits.ts';
import { useRemember } from './use-remember.ts';

export interface HitSteps {
  /** Shows a page of the list in the reader, at its first hit. */
  show(hit: SearchHit): void;
}

/** Going to hits, from the list and by F3 wherever the focus is. What is gone to is read out. */
export function useHitSteps(caseId: string, listed: Hits<CaseSearch>): HitSteps {
  const announce = useCaseSession((session) => session.announce);
  const showDocument = useCaseSession((session) => session.show);
  const countMarks = useMarkCounts();
  const remember = useRemember(caseId);
  const latest = useRef(listed);
  latest.current = listed;

  const goTo = useCallback(
    async (hits: readonly SearchHit[], index: number, at: number | 'last') => {
      const hit = hits[index];
      if (hit === undefined) return;
      const { asked } = searchViewOf(caseId);
      const { documentId, page } = hit;
      const marks = await countMarks(documentId, page, asked);
      // Typed on meanwhile: it is no hit any more.
      if (searchViewOf(caseId).asked !== asked) return;
      const isTucked = isNarrow();
      const place = marks === 0 ? -1 : at === 'last' ? marks - 1 : at;
      await letGoOf(caseId, { documentId, page, at: place });
      changeSearch(caseId, { current: { documentId, page, at: place }, isTucked });
      showDocument({ documentId });
      // What goes out of sight must not take the focus with it.
      if (isTucked) focusRecords();
      remember(asked.query);
      const which = marks > 1 ? `, hit ${place + 1} of ${marks}` : '';
      announce(`Page ${page + 1}${which}. ${hit.snippet.text.slice(0, 120)}`);
    },
    [announce, caseId, countMarks, remember, showDocument],
  );

  const step = useCallback(
    async (by: 1 | -1) => {
      const { asked, current } = searchViewOf(caseId);
      if (isNothing(asked)) return;
      let { hits } = latest.current;
      if (hits.length === 0) {
        announce('Nothing is found.');
        return;
      }
      const onPage = current === undefined ? 0 : await countMarks(current.documentId, current.page, asked);
      const next = nextHit(hits, current, by, onPage);
      if (next.index >= hits.length && latest.current.hasMore) hits = await latest.current.more();
      const index = (next.index + hits.length) % hits.length;
      await goTo(hits, index, next.at);
    },
    [announce, caseId, countMarks, goTo],
  );

  // One after the other: a second press goes on from where the first one led.
  const running = useRef<Promise<void>>(Promise.resolve());
  const queue = useCallback((work: () => Promise<void>) => {
    running.current = running.current
      .then(work)
      .catch((error) => notify.error('The hit could not be shown', error));
  }, []);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'next-hit',
        label: 'Go to the next hit of the search',
        scope: 'Records',
        keys: ['F3'],
        run: () => queue(() => step(1)),
      },
      {
        id: 'previous-hit',
        label: 'Go to the previous hit of the search',
        scope: 'Records',
        keys: ['Shift+F3'],
        run: () => queue(() => step(-1)),
      },
    ],
    [queue, step],
  );
  useCommands(commands);
  return useMemo(
    () => ({
      show: ({ documentId, page }) =>
        queue(async () => {
          const { hits } = latest.current;
          await goTo(hits, indexOfHit(hits, { documentId, page, at: 0 }), 0);
        }),
    }),
    [goTo, queue],
  );
}

/** The reader goes to a hit when it becomes the current one: the same one once more has to be another one in between. */
async function letGoOf(caseId: string, place: HitPlace): Promise<void> {
  const { current } = searchViewOf(caseId);
  const isSame =
    current?.documentId === place.documentId && current.page === place.page && current.at === place.at;
  if (!isSame) return;
  changeSearch(caseId, { current: undefined });
  await new Promise((resolve) => setTimeout(resolve));
}
