/** Bytes `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header for a body of `total` bytes.
 * Gives null where the whole is to be sent (no header, another unit, several ranges: a server may ignore these),
 * and `unsatisfiable` where 416 is due. RFC 9110, section 14.
 */
export function parseRange(header: string | null, total: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '') {
    if (to === '') return null;
    const length = Number(to);
    return length === 0 || total === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, total - length), end: total - 1 };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return null;
  if (start >= total) return 'unsatisfiable';
  return { start, end: to === '' ? total - 1 : Math.min(Number(to), total - 1) };
}

/**
 * The range to begin reading with while the size of the body is not known yet: the whole where no range is asked for.
 * An open end is Infinity. Null for a suffix, which counts from an end that only the size tells.
 */
export function rangeWithoutSize(header: string | null): ByteRange | null {
  const range = parseRange(header, Number.POSITIVE_INFINITY);
  if (range === null) return { start: 0, end: Number.POSITIVE_INFINITY };
  return range === 'unsatisfiable' || !Number.isFinite(range.start) ? null : range;
}
