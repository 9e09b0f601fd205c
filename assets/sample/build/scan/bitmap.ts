/** Eight bits a pixel, 0 black to 255 white, rows from the top. */
export interface Gray {
  width: number;
  height: number;
  data: Uint8Array;
}

/** One byte a pixel: 1 black, 0 white. Packed only when encoded. */
export interface Bilevel {
  width: number;
  height: number;
  data: Uint8Array;
}

export function blankGray(width: number, height: number): Gray {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** A quarter turn clockwise: how a landscape sheet leaves a portrait feeder. */
export function turnClockwise(source: Gray): Gray {
  const turned = blankGray(source.height, source.width);
  for (let y = 0; y < source.height; y++) {
    for (let x = 0; x < source.width; x++) {
      turned.data[x * turned.width + (source.height - 1 - y)] = source.data[y * source.width + x] ?? 255;
    }
  }
  return turned;
}
