// Structured clone over a channel that carries text alone. `encode` and `decode` are also put into the page as source
// text (`codecSource`), so each stands on its own: no imports, no helpers outside of its body.

/** Text for a value that structured clone can carry. Throws DataCloneError for one that it cannot (functions, symbols). */
export function encode(value: unknown): string {
  const nodes: unknown[] = [];
  const seen = new Map<object, number>();
  const base64 = (bytes: Uint8Array) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(text);
  };
  const add = (one: unknown): number => {
    const at = nodes.length;
    if (typeof one !== 'object' || one === null) {
      if (one === undefined) nodes.push(['undefined']);
      else if (typeof one === 'bigint') nodes.push(['bigint', String(one)]);
      else if (typeof one === 'number' && (!Number.isFinite(one) || Object.is(one, -0))) {
        nodes.push(['number', Object.is(one, -0) ? '-0' : String(one)]);
      } else nodes.push(['plain', one]);
      return at;
    }
    const known = seen.get(one);
    if (known !== undefined) return known;
    seen.set(one, at);
    nodes.push(null);
    if (Array.isArray(one)) nodes[at] = ['array', one.map(add)];
    else if (one instanceof Date) nodes[at] = ['date', String(one.getTime())];
    else if (one instanceof RegExp) nodes[at] = ['regexp', one.source, one.flags];
    else if (one instanceof Map) nodes[at] = ['map', [...one].map(([k, v]) => [add(k), add(v)])];
    else if (one instanceof Set) nodes[at] = ['set', [...one].map(add)];
    else if (one instanceof Error) nodes[at] = ['error', one.name, one.message];
    else if (one instanceof ArrayBuffer) nodes[at] = ['buffer', base64(new Uint8Array(one))];
    else if (ArrayBuffer.isView(one)) {
      const bytes = new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
      nodes[at] = ['view', Object.prototype.toString.call(one).slice(8, -1), base64(bytes)];
    } else nodes[at] = ['object', Object.entries(one).map(([k, v]) => [k, add(v)])];
    return at;
  };
  // The platform's own clone decides what may cross, and takes prototypes away as the real channel does.
  add(structuredClone(value));
  return JSON.stringify(nodes);
}

/** The value behind a text that `encode` made. */
export function decode(text: string): unknown {
  const nodes: unknown[][] = JSON.parse(text);
  const made = new Map<number, unknown>();
  const bytesOf = (data: unknown) => Uint8Array.from(atob(String(data)), (char) => char.charCodeAt(0));
  const keep = <T>(at: number, value: T): T => {
    made.set(at, value);
    return value;
  };
  const get = (ref: unknown): unknown => {
    const at = Number(ref);
    if (made.has(at)) return made.get(at);
    const [kind, first, second] = nodes[at] ?? [];
    switch (kind) {
      case 'plain':
        return first;
      case 'bigint':
        return BigInt(String(first));
      case 'number':
        return Number(first);
      case 'date':
        return keep(at, new Date(Number(first)));
      case 'regexp':
        return keep(at, new RegExp(String(first), String(second)));
      case 'error': {
        const error = new Error(String(second));
        error.name = String(first);
        return keep(at, error);
      }
      case 'buffer':
        return keep(at, bytesOf(first).buffer);
      case 'view': {
        const views = {
          DataView,
          Int8Array,
          Uint8Array,
          Uint8ClampedArray,
          Int16Array,
          Uint16Array,
          Int32Array,
        };
        const more = { Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array };
        const View =
          Object.entries({ ...views, ...more }).find(([name]) => name === first)?.[1] ?? Uint8Array;
        return keep(at, Reflect.construct(View, [bytesOf(second).buffer]));
      }
      case 'array': {
        const list: unknown[] = keep(at, []);
        if (Array.isArray(first)) for (const one of first) list.push(get(one));
        return list;
      }
      case 'set': {
        const set = keep(at, new Set<unknown>());
        if (Array.isArray(first)) for (const one of first) set.add(get(one));
        return set;
      }
      case 'map': {
        const map = keep(at, new Map<unknown, unknown>());
        if (Array.isArray(first)) for (const [key, value] of first) map.set(get(key), get(value));
        return map;
      }
      case 'object': {
        const object: Record<string, unknown> = keep(at, {});
        if (!Array.isArray(first)) return object;
        for (const [key, value] of first) {
          // Not by assignment: a key named __proto__ is data too.
          Object.defineProperty(object, String(key), {
            value: get(value),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return object;
      }
      default:
        return undefined;
    }
  };
  return get(0);
}

/** Both functions as source text for the page. Node strips the types when it loads this file. */
export const codecSource = `${encode.toString()}\n${decode.toString()}`;
