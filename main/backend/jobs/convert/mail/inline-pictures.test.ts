import { describe, expect, it } from 'vitest';
import { encodeJpeg } from '../../../../../e2e/fixtures/encode/jpeg.ts';
import { convertInto } from '../testing/convert-into.ts';
import { convertEml } from './eml.ts';
import { isMoreThanWords } from './inline-pictures.ts';

const JPEG = Buffer.from(encodeJpeg({ width: 16, height: 16, data: new Uint8Array(256).fill(120) }, 80));

/** A message with a page of its own, its words beside it, and a picture by the content id `sketch@desk`. */
function message(page: string, picture: Buffer = JPEG): string {
  return [
    'From: a@example.invalid\r\nSubject: Sketch\r\nMIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=r\r\n\r\n--r',
    'Content-Type: multipart/alternative; boundary=a\r\n\r\n--a',
    'Content-Type: text/plain\r\n\r\nWords alone\r\n--a',
    `Content-Type: text/html\r\n\r\n${page}\r\n--a--\r\n--r`,
    `Content-Type: image/jpeg; name="sketch.jpg"\r\nContent-ID: <sketch@desk>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture.toString('base64')}\r\n--r--\r\n`,
  ].join('\r\n');
}
const pictures = (pdf: string): number => pdf.match(/\/Subtype\s*\/Image/g)?.length ?? 0;

describe('a picture that a message shows within its words', () => {
  it('is shown there once, and is no attachment besides', async () => {
    const { pages, pdf, parts } = await convertInto(
      convertEml,
      message('<p>Here <img src="cid:sketch@desk"> and again <img src="cid:sketch@desk"></p>'),
    );
    expect({ pages, pictures: pictures(pdf), parts }).toEqual({ pages: 1, pictures: 1, parts: [] });
  });

  it('stays attached where its page does not show it, or it cannot be shown', async () => {
    const unused = await convertInto(convertEml, message('<p>Nothing <b>to see</b></p>'));
    expect([pictures(unused.pdf), unused.parts.map(({ name }) => name)]).toEqual([0, ['sketch.jpg']]);
    const hostile = message('<p><img src="cid:sketch@desk"></p>', Buffer.from('no picture'));
    const damaged = await convertInto(convertEml, hostile);
    expect([pictures(damaged.pdf), damaged.parts.map(({ name }) => name)]).toEqual([0, ['sketch.jpg']]);
  });
});

describe('the page of a message', () => {
  it.each([
    ['<p>Words</p>', false],
    ['<p><img src="https://example.invalid/a.png"></p>', false],
    ['<p><img src="cid:a"></p>', true],
    ['<table><tr><TD>40</TD></tr></table>', true],
  ])('is taken before plain words where it holds more than these: %s', (page, isMore) => {
    expect(isMoreThanWords(page)).toBe(isMore);
  });
});
