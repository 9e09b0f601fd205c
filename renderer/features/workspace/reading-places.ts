import type { ReaderName, ReadingPlace } from '../../../shared/contracts/viewing.ts';
import { client } from '../../lib/client.ts';
import { NO_TURNS, type PageTurns, type ReaderPosition } from '../reader/index.ts';

/** Where a reader is in a document, and how its pages are turned. */
export interface Place {
  position: ReaderPosition | undefined;
  turns: PageTurns;
}

const NOWHERE: Place = { position: undefined, turns: NO_TURNS };
/** More turned pages than anybody turns; the contract takes no more. */
const MAX_TURNED = 10_000;

/** Known since the desk was unlocked; what is written takes its time. */
const places = new Map<string, Place>();
const keyOf = (documentId: string, reader: ReaderName): string => `${reader} ${documentId}`;

/** Where a reader was in a document when it was last open. Of no account where that cannot be had: it opens at its top. */
export async function placeOf(documentId: string, reader: ReaderName): Promise<Place> {
  const known = places.get(keyOf(documentId, reader));
  if (known !== undefined) return known;
  const { place } = await client.viewing.place({ documentId, reader });
  return place === null ? NOWHERE : fromStored(place);
}

/** Keeps where a reader is. */
export function keepPlace(documentId: string, reader: ReaderName, change: Partial<Place>): void {
  const place = { ...(places.get(keyOf(documentId, reader)) ?? NOWHERE), ...change };
  places.set(keyOf(documentId, reader), place);
  const stored = toStored(place);
  if (stored === undefined) return;
  // Locked, or the record is gone: the place is of no use then.
  client.viewing.keepPlace({ documentId, reader, place: stored }).catch(() => undefined);
}

/** The page that a reader is on, from 0. */
export function pageOf(documentId: string, reader: ReaderName): number {
  return places.get(keyOf(documentId, reader))?.position?.page ?? 0;
}

/** Where a reader is known to be in a document that is, or was, open in it. */
export function knownPlace(documentId: string, reader: ReaderName): Place {
  return places.get(keyOf(documentId, reader)) ?? NOWHERE;
}

function fromStored({ turns, ...position }: ReadingPlace): Place {
  return { position, turns: { all: turns.all, pages: new Map(turns.pages) } };
}

function toStored({ position, turns }: Place): ReadingPlace | undefined {
  if (position === undefined) return undefined;
  return { ...position, turns: { all: turns.all, pages: [...turns.pages].slice(0, MAX_TURNED) } };
}
