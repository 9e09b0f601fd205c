import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GreyPicture } from '../pdf/render.ts';

/** Tesseract's wasm with its LSTM recogniser alone, for processors with the relaxed vector instructions. */
const CORE = 'tesseract-core-relaxedsimd-lstm';
const DATA = '4.0.0_best_int';
const LANGUAGE = 'eng';
/** OEM_LSTM_ONLY. */
const LSTM = 1;
/** Layout of columns, tables and lines found by itself: reading the page as one block loses a tenth of its words. */
const PAGE_SEGMENTATION = '3';

/** What is used of the package's module. */
interface Core {
  FS: { writeFile: (path: string, data: Uint8Array) => void; unlink: (path: string) => void };
  TessBaseAPI: new () => Api;
}
interface Api {
  Init: (path: string, language: string, engine: number) => number;
  SetVariable: (name: string, value: string) => boolean;
  SetImageFile: (orientation: number) => number;
  SetSourceResolution: (dpi: number) => void;
  Recognize: (monitor: null) => number;
  GetTSVText: (page: number) => string;
  Clear: () => void;
}
type Factory = (options: object) => Promise<Core>;

/** Reads pictures of text. */
export interface Recogniser {
  /** Tesseract's table of what it found, see `wordsOfTable`. @throws Error when it cannot read the picture */
  recognise: (picture: GreyPicture, dpi: number) => string;
}

/**
 * Tesseract in this thread, with the data that ships: nothing is fetched. Its package's own front end is for browsers:
 * it starts a thread of its own and downloads what it needs.
 */
export async function startTesseract(): Promise<Recogniser> {
  const core = await loadCore();
  core.FS.writeFile(`/${LANGUAGE}.traineddata`, gunzipSync(readFileSync(fileOf('data'))));
  const api = new core.TessBaseAPI();
  if (api.Init('/', LANGUAGE, LSTM) !== 0) throw new Error('Tesseract does not take its data.');
  // It is in the recogniser's memory now.
  core.FS.unlink(`/${LANGUAGE}.traineddata`);
  api.SetVariable('tessedit_pageseg_mode', PAGE_SEGMENTATION);
  return {
    recognise: (picture, dpi) => {
      core.FS.writeFile('/input', asPgm(picture));
      if (api.SetImageFile(1) !== 0) throw new Error('Tesseract does not take the picture.');
      api.SetSourceResolution(dpi);
      if (api.Recognize(null) !== 0) throw new Error('Tesseract gave up.');
      const table = api.GetTSVText(0);
      api.Clear();
      return table;
    },
  };
}

async function loadCore(): Promise<Core> {
  const load: unknown = createRequire(import.meta.url)(fileOf('script'));
  if (typeof load !== 'function') throw new Error('Tesseract is not what it was.');
  // The package's module: its shape is checked by the tests that recognise with it.
  const factory = load as Factory;
  return factory({
    wasmBinary: readFileSync(fileOf('wasm')),
    print: () => undefined,
    printErr: () => undefined,
  });
}

/** Beside the bundle in the built app, in node_modules when run from source. */
function fileOf(part: 'script' | 'wasm' | 'data'): string {
  const names = { script: 'tesseract-core.cjs', wasm: 'tesseract-core.wasm', data: 'eng.traineddata.gz' };
  const beside = join(import.meta.dirname, names[part]);
  if (existsSync(beside)) return beside;
  const { resolve } = createRequire(import.meta.url);
  if (part === 'data') {
    return join(dirname(resolve('@tesseract.js-data/eng')), DATA, `${LANGUAGE}.traineddata.gz`);
  }
  return resolve(`tesseract.js-core/${CORE}.${part === 'wasm' ? 'wasm' : 'js'}`);
}

/** A picture in the simplest form that Tesseract reads. */
function asPgm({ width, height, data }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
