import type { DocumentSource, Rect } from '../model/types.ts';
import { leaveSession, openSession } from './open-sessions.ts';

/**
 * A picture of a part of a page of a document that no reader has open, so many pixels wide; close it. The document stays open
 * for a while, as one that was read does. Rejects with `signal`'s reason; undefined for a page that is broken.
 */
export async function cropOf(
  source: DocumentSource,
  { page, part, width }: { page: number; part: Rect; width: number },
  signal: AbortSignal,
): Promise<ImageBitmap | undefined> {
  const session = openSession(source, page);
  try {
    return await session.crop(page, part, width, signal);
  } finally {
    leaveSession(session);
  }
}
