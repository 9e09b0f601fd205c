import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookupContracts } from '../../../shared/contracts/lookup.ts';
import { registerFlusher } from '../../lib/flush.ts';
import { createQueryClient, invalidateAfter } from '../../lib/queries.ts';
import { aboutPlaceQuery, type PlaceId } from './about-place.ts';

const DAY = '2026-06-01';
const PLACE: PlaceId = { sectionId: 7, chapterId: 3 };

/** What happened, in its order. */
const events: string[] = [];
let queryClient: QueryClient;
let unregister: () => void;
beforeEach(() => {
  events.length = 0;
  queryClient = createQueryClient();
  const about = async ({ place }: { place: object }) => {
    events.push(`asked ${JSON.stringify(place)}`);
    const value = { isFavourite: false, instead: null, citedIn: { listed: [], more: 0 } };
    return { ok: true, value };
  };
  vi.stubGlobal('window', { imr: { lookup: { about } } });
  unregister = registerFlusher(async () => void events.push('saved'));
});
afterEach(() => {
  unregister();
  queryClient.clear();
  vi.unstubAllGlobals();
});

/** A place that comes into view, until it has its answer. */
async function show(place = PLACE) {
  const observer = new QueryObserver(queryClient, aboutPlaceQuery(place, DAY));
  const hide = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().isFetching).toBe(false), { timeout: 20_000 });
  expect(observer.getCurrentResult().data).toBeDefined();
  return { observer, hide };
}

it('where a place is cited is asked anew each time that it comes into view, after what is typed is saved', async () => {
  const asked = ['saved', 'asked {"sectionId":7}'];
  const { hide } = await show();
  expect(events).toEqual(asked);
  hide();
  await show();
  expect(events).toEqual([...asked, ...asked]);
});

it('is not asked again while it stays in view and the page is drawn anew, as at each keystroke', async () => {
  const { observer } = await show({ ...PLACE, sectionId: null });
  for (let at = 0; at < 3; at += 1)
    observer.setOptions(aboutPlaceQuery({ sectionId: null, chapterId: 3 }, DAY));
  await Promise.resolve();
  expect(events).toEqual(['saved', 'asked {"chapterId":3}']);
});

it('is asked once for two parts of the page, and again when the place was cited', async () => {
  await Promise.all([show(), show()]);
  expect(events).toHaveLength(2);
  await invalidateAfter(queryClient, lookupContracts.noteUse);
  expect(events).toHaveLength(4);
});

it('is told though something cannot be saved', async () => {
  unregister();
  unregister = registerFlusher(() => Promise.reject(new Error('disk full')));
  await show();
  expect(events).toEqual(['asked {"sectionId":7}']);
});
