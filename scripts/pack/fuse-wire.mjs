export const SAYS_SO =
  'This is an imitation of Electron, made to check packing where Electron cannot be had.\n';

/** What @electron/fuses looks for in an executable. After it: version, length, and one state for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** As Electron ships: '1' on, '0' off; in the order of @electron/fuses' FuseV1Options. */
const SHIPPED_FUSES = '101100011';
/** So that the wire lies in the middle of something, as in a real executable. */
const PADDING_BYTES = 4096;

/** Puts a fuse wire behind an executable. @param {Buffer} executable */
export function withFuseWire(executable) {
  return Buffer.concat([
    executable,
    Buffer.alloc(PADDING_BYTES),
    Buffer.from(SENTINEL),
    Buffer.from([WIRE_VERSION, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
    Buffer.alloc(PADDING_BYTES),
  ]);
}
