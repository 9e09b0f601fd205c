import { TWIPS_A_POINT } from './look.ts';

/** A picture that is being read, in hexadecimal or as it is. */
export class OpenPicture {
  readonly #hex: string[] = [];
  #binary: Uint8Array | undefined;
  #width = 0;
  #height = 0;
  #isShown = false;

  word(name: string, value: number | undefined): void {
    if (name === 'pngblip' || name === 'jpegblip') this.#isShown = true;
    if (name === 'picwgoal') this.#width = (value ?? 0) / TWIPS_A_POINT;
    if (name === 'pichgoal') this.#height = (value ?? 0) / TWIPS_A_POINT;
  }

  text(bytes: Uint8Array): void {
    this.#hex.push(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/[^0-9a-f]/gi, ''),
    );
  }

  set binary(bytes: Uint8Array) {
    this.#binary = bytes;
  }

  /** Its bytes, none where it is of a kind that cannot be shown; its size in points, where one is said. */
  end(): { bytes: Uint8Array; size: { width: number; height: number } | undefined } {
    const [width, height] = [this.#width, this.#height];
    return {
      bytes: this.#isShown ? (this.#binary ?? Buffer.from(this.#hex.join(''), 'hex')) : new Uint8Array(),
      size: width > 1 && height > 1 ? { width, height } : undefined,
    };
  }
}
