import { SaxesParser } from 'saxes';
import { damaged, Refused, tooLarge } from '../refused.ts';

/** Elements in one another; Word itself stops at a few dozen tables. */
const MOST_DEPTH = 600;

export interface XmlElement {
  /** Local name, without its prefix: producers choose prefixes freely. */
  name: string;
  /** By local name. */
  attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open: (element: XmlElement) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads a part as it comes. Entities that a document declares are never expanded: using one is an error, as is a
 * document that is not well-formed. `afterPiece` runs after each piece, and what it waits for has the reading wait.
 * @throws Refused
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  afterPiece?: () => Promise<void>,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const state: { fault?: unknown; depth: number } = { depth: 0 };
  const guarded =
    <T>(work: (value: T) => void) =>
    (value: T): void => {
      if (state.fault !== undefined) return;
      try {
        work(value);
      } catch (thrown) {
        state.fault = thrown;
      }
    };
  parser.on('error', () => {
    state.fault ??= damaged();
  });
  parser.on(
    'opentag',
    guarded(({ name, attributes }) => {
      state.depth += 1;
      if (state.depth > MOST_DEPTH) throw tooLarge('parts');
      handler.open({ name: localName(name), attributes: byLocalName(attributes) });
    }),
  );
  parser.on(
    'closetag',
    guarded(({ name }) => {
      state.depth -= 1;
      handler.close(localName(name));
    }),
  );
  parser.on(
    'text',
    guarded((text) => handler.text?.(text)),
  );
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    if (state.fault !== undefined) throw refusedBy(state.fault);
    await afterPiece?.();
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
  if (state.fault !== undefined) throw refusedBy(state.fault);
  await afterPiece?.();
}

function refusedBy(fault: unknown): unknown {
  return fault instanceof Refused || fault instanceof RangeError ? fault : damaged();
}

/** XML of Office is UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.1), which begins with its mark. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function byLocalName(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
