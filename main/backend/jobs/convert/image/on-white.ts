/** How samples of a pixel lie, and which of them say how opaque it is. */
export interface SampleFacts {
  bits: 8 | 16;
  /** Of a pixel, in all. */
  samples: number;
  /** The first of them, which are colours. */
  colours: number;
  /** The sample that is its opacity; undefined: what is no colour is left out. */
  opacity: number | undefined;
  /** Colours are multiplied by the opacity already. */
  isMultiplied: boolean;
  /** The sample of white paper. */
  white: 0 | 0xff;
}

/** Pixels as they look on white paper, colours alone; of 16 bits, most significant byte first. */
export function onWhite(data: Uint8Array, facts: SampleFacts): Uint8Array {
  const { bits, samples, colours, opacity, isMultiplied } = facts;
  const size = bits / 8;
  const most = bits === 8 ? 0xff : 0xffff;
  const white = facts.white === 0 ? 0 : most;
  const pixels = Math.floor(data.length / (samples * size));
  const out = new Uint8Array(pixels * colours * size);
  const sample = (pixel: number, index: number): number => {
    const at = (pixel * samples + index) * size;
    return size === 1 ? (data[at] ?? 0) : ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
  };
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const share = opacity === undefined ? 1 : sample(pixel, opacity) / most;
    for (let index = 0; index < colours; index += 1) {
      const own = sample(pixel, index) * (isMultiplied ? 1 : share);
      const value = Math.min(most, Math.round(own + white * (1 - share)));
      const at = (pixel * colours + index) * size;
      if (size === 2) out[at] = value >> 8;
      out[at + size - 1] = value & 0xff;
    }
  }
  return out;
}
