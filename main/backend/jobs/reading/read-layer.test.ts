import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../shared/domain/page-text.ts';
import { type PdfEngine, startPdfEngine } from '../pdf/engine.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { renderGrey } from '../pdf/render.ts';
import { asPng, aTextPdf, inMemory, LINES, type PageLook } from '../testing/pdfs.ts';
import { judgeLayer, type LayerFacts } from './criterion.ts';
import { readLayer } from './read-layer.ts';
import { textQuality } from './text-quality.ts';

let engine: PdfEngine;
beforeAll(async () => {
  engine = await startPdfEngine();
});

async function withPage<T>(
  look: PageLook,
  work: (page: Parameters<typeof readLayer>[1], form: number) => T,
): Promise<T> {
  const pdf = openPdf(engine, inMemory(await aTextPdf([look])));
  if (typeof pdf === 'string') throw new Error(pdf);
  try {
    const found = pdf.withPage(0, (page) => work(page, pdf.form()));
    if (found === undefined) throw new Error('the page is broken');
    return found;
  } finally {
    pdf.close();
  }
}
const scanOf = (look: PageLook) =>
  withPage(look, (page, form) => asPng(renderGrey(engine, page, form, 100, 2_000_000)));
async function verdict(look: PageLook): Promise<string> {
  const read = await withPage(look, (page, form) => readLayer(engine, page, form, 'test/1'));
  return typeof read === 'string' ? read : `${read.state} ${read.source}`;
}

describe('the text of a page is taken', () => {
  it('as it is where the file carries it', async () => {
    expect(await verdict({})).toBe('done layer');
    expect(await verdict({ rotate: 90 })).toBe('done layer');
    expect(await verdict({ lines: ['Page 3'] })).toBe('done layer');
  });

  it('as it is where it lies over its scan', async () => {
    expect(await verdict({ picture: await scanOf({}), hidden: true })).toBe('done layer');
  });

  it('as none on a blank page', async () => {
    expect(await verdict({ lines: [] })).toBe('done none');
    expect(await verdict({ lines: [], picture: await scanOf({ lines: [] }) })).toBe('done none');
  });
});

describe('a page is recognised', () => {
  it('where a scan has no text', async () => {
    expect(await verdict({ lines: [], picture: await scanOf({}) })).toBe('needs-ocr none');
  });

  it('where a scan has a fax’s line or a stamp alone', async () => {
    const picture = await scanOf({});
    expect(
      await verdict({ picture, lines: ['01/29/2015 10:04 FROM OFFICE P. 003/018'], from: [40, 775] }),
    ).toBe('needs-ocr layer');
    expect(await verdict({ picture, lines: ['APPEAL000417'], from: [500, 20], size: 8 })).toBe(
      'needs-ocr layer',
    );
  });

  it('where the words lie beside the print', async () => {
    expect(await verdict({ picture: await scanOf({}), from: [90, 250], hidden: true })).toBe(
      'needs-ocr layer',
    );
  });

  it('where the text is garbage: letters shifted, as a font without its table gives them', async () => {
    const shifted = LINES.map((line) =>
      line.replace(/[a-y]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    );
    expect(await verdict({ lines: shifted })).toBe('needs-ocr layer');
  });
});

describe('text', () => {
  const text = LINES.join('\n');
  const seeded = (share: number): string => {
    let state = 7;
    const next = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    return text.replace(/[a-z]/g, (letter) =>
      next() < share ? String.fromCharCode(97 + Math.floor(next() * 26)) : letter,
    );
  };

  it('is plausible as it is, and less so the more of its letters are wrong', () => {
    const shares = [0, 0.05, 0.15, 0.3, 1].map((share) => textQuality(seeded(share)).plausible);
    expect(shares[0]).toBeGreaterThan(0.95);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[3]).toBeLessThan(0.6);
    expect(shares[4]).toBeLessThan(0.15);
  });

  it('of figures, abbreviations and names is not taken for garbage', () => {
    const form =
      'ROM 45/60 SLR neg L4-5 2x4 visits 10/325 mg #120 PT MD Q.R. ICD 724.2 CPT 97110 02/09/2002 C5-6';
    expect(judge(form)).toBe('good');
    expect(textQuality('Lumbar McMurray LUMBAR MRIs café naïve').plausible).toBe(1);
    expect(textQuality('пациент жалуется на боль').plausible).toBe(1);
  });

  it.each([
    [
      'in private characters',
      text.replace(/[a-z]/g, (letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0))),
    ],
    ['of replacements', text.replace(/[aeiou]/g, '\uFFFD')],
    ['with a space after each letter', [...text.replaceAll(' ', '')].join(' ')],
    ['of signs', '%$ #@! &* ()_+ {}|: <>? ~` -= []; ,./ %$ #@! &* ()_+ {}|: <>?'],
    ['without spaces', `${text} `.repeat(4).replaceAll(' ', '')],
  ])('%s is garbage', (_, garbage) => {
    expect(judge(garbage)).toBe('garbage');
  });

  it('of which the font does not say what it is, is garbage however it reads', () => {
    expect(judge(text, { unmapped: 0.5 })).toBe('garbage');
  });

  function judge(sample: string, facts: Partial<LayerFacts> = {}): string {
    const words = sample.split(/\s+/).map((one) => ({
      ...{
        text: one,
        left: 0,
        top: 0,
        width: 0.1,
        height: 0.1,
        direction: 0 as const,
        ends: 'space' as const,
      },
    }));
    const images = { coverage: 0, pixels: 0, drawn: false };
    const quality = textQuality(columnsOf(words).text);
    return judgeLayer({ words: words.length, quality, unmapped: 0, images, ...facts });
  }
});
