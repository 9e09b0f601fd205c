import type { ReaderPosition, Zoom } from './types.ts';
import { clampZoom } from './zoom.ts';

/** Where a document opens when nobody says otherwise. */
export const START: ReaderPosition = { page: 0, top: 0, zoom: 'width' };

/** A position that can be shown: whole page, share within 0 to 1, zoom within limits; anything unusable is the start's. */
export function soundPosition(position: ReaderPosition | undefined): ReaderPosition {
  if (position === undefined) return START;
  return {
    page: Number.isFinite(position.page) ? Math.max(0, Math.trunc(position.page)) : START.page,
    top: Number.isFinite(position.top) ? Math.min(1, Math.max(0, position.top)) : START.top,
    ...(position.left !== undefined && Number.isFinite(position.left)
      ? { left: Math.min(1, Math.max(0, position.left)) }
      : {}),
    zoom: soundZoom(position.zoom),
  };
}

function soundZoom(zoom: Zoom): Zoom {
  if (typeof zoom !== 'number') return zoom;
  return Number.isFinite(zoom) ? clampZoom(zoom) : START.zoom;
}

/** Closer than this, two places are the same line on the page: a host that hands back what it was told moves nothing. */
const SAME_SHARE = 0.0005;

export function samePosition(a: ReaderPosition, b: ReaderPosition): boolean {
  if (a.page !== b.page || a.zoom !== b.zoom || Math.abs(a.top - b.top) >= SAME_SHARE) return false;
  return a.left === undefined || b.left === undefined || Math.abs(a.left - b.left) < SAME_SHARE;
}

/**
 * The page, from 0, that someone typed: what it is called (`iv`, `A-3`, `ABC-000123`), or its number from 1, within the
 * document; undefined when it is neither. `abc 123` is ABC-000123 too. `labels` are empty where nothing says.
 */
export function typedPage(typed: string, pages: number, labels: readonly string[] = []): number | undefined {
  const trimmed = typed.trim();
  const labelled = labels.findIndex((label) => label !== '' && label.toLowerCase() === trimmed.toLowerCase());
  if (labelled !== -1) return labelled;
  if (/^\d{1,9}$/.test(trimmed)) return Math.min(pages, Math.max(1, Number(trimmed))) - 1;
  const plain = plainLabel(trimmed);
  const alike = plain === '' ? -1 : labels.findIndex((label) => plainLabel(label) === plain);
  return alike === -1 ? undefined : alike;
}

/** Without what is easily left out: separators, zeros that fill up the number, capitals. */
function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s._-]+/g, '')
    .replace(/(?<!\d)0+(?=\d+$)/, '');
}
