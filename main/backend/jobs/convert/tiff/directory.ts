import type { RandomAccess } from '../../../records/sealed-file.ts';

/** A page's description: fields by tag. */
export interface Directory {
  /** The numbers of a field; none where it is not there, or points out of the file. */
  values: (tag: number) => readonly number[];
  /** The bytes of a field as they stand. */
  bytes: (tag: number) => Uint8Array;
}

/** Bytes of one value by the field's type; fractions are of two numbers. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 },
  ...{ 16: 8, 17: 8, 18: 8 },
};
/** No field of a page comes near: strips of one row each of the longest page. */
const MOST_FIELD_BYTES = 8 * 1024 * 1024;
const MOST_FIELDS = 4096;

/** The file's byte order and the sizes of its numbers. */
interface Form {
  little: boolean;
  /** BigTIFF: places and counts have eight bytes. */
  big: boolean;
}

/**
 * Reads a TIFF's directories, in their order, each once: a chain that comes back to itself ends there, and so does one
 * that leads out of the file.
 * @param most how many at most; one more is given where there are more
 */
export function readDirectories(file: RandomAccess, most: number): Directory[] {
  const head = readAt(file, 0, 16);
  const form = formOf(head);
  if (form === undefined) return [];
  const view = viewOf(head);
  const found: Directory[] = [];
  const seen = new Set<number>();
  let at = form.big ? number64(view, 8, form) : view.getUint32(4, form.little);
  while (at > 0 && !seen.has(at) && found.length <= most) {
    seen.add(at);
    const read = readDirectory(file, at, form);
    if (read === undefined) break;
    found.push(read.directory);
    at = read.next;
  }
  return found;
}

function formOf(head: Uint8Array): Form | undefined {
  if (head.length < 8) return undefined;
  const order = String.fromCharCode(head[0] ?? 0, head[1] ?? 0);
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  const version = viewOf(head).getUint16(2, little);
  if (version === 43) return head.length < 16 ? undefined : { little, big: true };
  return version === 42 ? { little, big: false } : undefined;
}

interface Field {
  type: number;
  count: number;
  /** Of its values in the file. */
  at: number;
}

function readDirectory(
  file: RandomAccess,
  at: number,
  form: Form,
): { directory: Directory; next: number } | undefined {
  const { little, big } = form;
  const countBytes = big ? 8 : 2;
  const entryBytes = big ? 20 : 12;
  const head = readAt(file, at, countBytes);
  if (head.length < countBytes) return undefined;
  const count = big ? number64(viewOf(head), 0, form) : viewOf(head).getUint16(0, little);
  if (count === 0 || count > MOST_FIELDS) return undefined;
  const body = readAt(file, at + countBytes, count * entryBytes + (big ? 8 : 4));
  const view = viewOf(body);
  const fields = new Map<number, Field>();
  for (let index = 0; index < count && (index + 1) * entryBytes <= body.length; index += 1) {
    const place = index * entryBytes;
    const type = view.getUint16(place + 2, little);
    const values = big ? number64(view, place + 4, form) : view.getUint32(place + 4, little);
    const bytes = (TYPE_BYTES[type] ?? 0) * values;
    const inline = big ? 8 : 4;
    const pointer = place + (big ? 12 : 8);
    const within = at + countBytes + pointer;
    const elsewhere = big ? number64(view, pointer, form) : view.getUint32(pointer, little);
    fields.set(view.getUint16(place, little), {
      type,
      count: values,
      at: bytes <= inline ? within : elsewhere,
    });
  }
  const end = count * entryBytes;
  const hasNext = body.length >= end + (big ? 8 : 4);
  const next = !hasNext ? 0 : big ? number64(view, end, form) : view.getUint32(end, little);
  return { directory: directoryOf(file, fields, form), next };
}

function directoryOf(file: RandomAccess, fields: ReadonlyMap<number, Field>, form: Form): Directory {
  const bytes = (tag: number): Uint8Array => {
    const field = fields.get(tag);
    const length = field === undefined ? 0 : (TYPE_BYTES[field.type] ?? 0) * field.count;
    if (field === undefined || length === 0 || length > MOST_FIELD_BYTES) return new Uint8Array();
    const found = readAt(file, field.at, length);
    return found.length === length ? found : new Uint8Array();
  };
  return {
    bytes,
    values: (tag) => {
      const type = fields.get(tag)?.type ?? 0;
      const raw = bytes(tag);
      const size = TYPE_BYTES[type] ?? 1;
      const view = viewOf(raw);
      return Array.from({ length: raw.length / size }, (_, index) => valueAt(view, index * size, type, form));
    },
  };
}

function valueAt(view: DataView, at: number, type: number, form: Form): number {
  const { little } = form;
  switch (type) {
    case 3:
      return view.getUint16(at, little);
    case 4:
    case 13:
      return view.getUint32(at, little);
    case 5:
      return fraction(view.getUint32(at, little), view.getUint32(at + 4, little));
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, little);
    case 9:
      return view.getInt32(at, little);
    case 10:
      return fraction(view.getInt32(at, little), view.getInt32(at + 4, little));
    case 11:
      return view.getFloat32(at, little);
    case 12:
      return view.getFloat64(at, little);
    case 16:
    case 17:
    case 18:
      return number64(view, at, form);
    default:
      return view.getUint8(at);
  }
}

function fraction(above: number, below: number): number {
  return below === 0 ? 0 : above / below;
}

/** Beyond what JavaScript counts exactly it is beyond any file, too. */
function number64(view: DataView, at: number, { little }: Form): number {
  return Number(view.getBigUint64(at, little));
}

/** Up to `length` bytes; fewer at the end of the file, none beyond it. */
export function readAt(file: RandomAccess, position: number, length: number): Uint8Array {
  const most = Math.min(length, file.bytes - position);
  if (!(most > 0) || position < 0) return new Uint8Array();
  const bytes = new Uint8Array(most);
  let done = 0;
  while (done < most) {
    const read = file.read(bytes.subarray(done), position + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
