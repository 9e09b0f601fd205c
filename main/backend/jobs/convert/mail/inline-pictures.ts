import type { Picture } from '../layout/blocks.ts';
import type { LaidOut } from '../layout/laid-out.ts';
import { putPicture } from '../layout/put-picture.ts';
import type { Attachment } from './message.ts';

/** A page of a message names no more of them; what else is attached stays attached. */
const MOST_PICTURES = 200;
/** Of the height of a page: words stand beside a picture. */
const MOST_HEIGHT = 0.9;

/** Names by which a page refers to what is attached to its message (RFC 2392), as they are attached by. */
function contentIdsIn(html: string): Set<string> {
  const named = [...html.matchAll(/\bcid:([^"'\s>]{1,500})/gi)];
  return new Set(named.slice(0, MOST_PICTURES).map(([, id = '']) => contentIdOf(id)));
}

/** Whether a page has pictures or a table: its rendering as plain words has neither. */
export function isMoreThanWords(html: string): boolean {
  return /<t[dh]\b/i.test(html) || contentIdsIn(html).size > 0;
}

/** A content id as both sides write it: without brackets, its escapes resolved. */
export function contentIdOf(written: string): string {
  const plain = written.trim().replace(/^<|>$/g, '');
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

/**
 * Puts the pictures that a page refers to into the PDF. Those that cannot be shown are left out: they stay attached.
 * @returns pictures by their content ids, in their own size where that fits
 */
export async function inlinePictures(
  document: LaidOut,
  html: string,
  attachments: readonly Attachment[],
): Promise<Map<string, Picture>> {
  const wanted = contentIdsIn(html);
  const { width, height } = document.room;
  const found = new Map<string, Picture>();
  for (const one of attachments) {
    if (one.contentId === undefined || !('content' in one)) continue;
    if (!wanted.has(one.contentId) || found.has(one.contentId)) continue;
    const room = { width, height: height * MOST_HEIGHT };
    const put = await putPicture(document.pdf, one.content, undefined, room);
    if (put.kind === 'picture') found.set(one.contentId, put.picture);
  }
  return found;
}
