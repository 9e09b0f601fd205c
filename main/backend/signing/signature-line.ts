import { AppError } from '../../../shared/errors.ts';
import { addContentTypes, CONTENT_TYPES_PART } from './content-types.ts';
import { dotsOf, LETTER_ADVANCE } from './letters-5x7.ts';
import { RELATIONSHIP } from './names.ts';
import type { LineImages } from './objects.ts';
import { type OfficePackage, withParts } from './package.ts';
import { blankPicture, encodePng, fillRectangle, type GreyPicture } from './png.ts';
import { freeId, relationshipsPart, targetPart, writeRelationships } from './relationships.ts';
import { xmlAttribute } from './xml.ts';

/** What a visible signature line says. */
export interface LineSetup {
  /** A GUID without braces; the signature names the same. */
  guid: string;
  /** Printed under the line: the name on the certificate, so a reviewer's number unless chosen otherwise. */
  signer: string;
  /** Under the signer, such as `Expert Reviewer`. */
  title: string;
}

/** Of Office's own provider of signature lines. */
const PROVIDER = '{00000000-0000-0000-0000-000000000000}';
const IMAGE_PART = 'word/media/signature-line.png';
/** 192 by 96 points, two pixels a point. */
const WIDTH = 384;
const HEIGHT = 192;
const BLACK = 0;
const GREY = 110;

/** The package with a signature line, still unsigned, as the document's last paragraph. */
export function withSignatureLine(opened: OfficePackage, setup: LineSetup): OfficePackage {
  const document = documentPart(opened);
  const xml = Buffer.from(opened.read(document)).toString('utf8');
  // The section's own properties end the body; a paragraph goes before them, or else at the body's end.
  const body = xml.lastIndexOf('</w:body>');
  const section = /<w:sectPr(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>\s*$/.exec(xml.slice(0, body));
  if (body < 0)
    throw new AppError('Damaged', 'no-body', 'The document has no body to put a signature line in.');
  const at = section?.index ?? body;
  const relationships = opened.relationships(document);
  const id = freeId(relationships);
  const image = { id, external: false, type: RELATIONSHIP.image, target: 'media/signature-line.png' };
  const parts = new Map<string, string | Uint8Array>([
    [document, xml.slice(0, at) + lineXml(setup, id) + xml.slice(at)],
    [relationshipsPart(document), writeRelationships([...relationships, image])],
    [IMAGE_PART, draw(setup, 'UNSIGNED', undefined)],
  ]);
  if (!opened.types.defaults.has('png')) {
    const types = Buffer.from(opened.read(CONTENT_TYPES_PART)).toString('utf8');
    parts.set(CONTENT_TYPES_PART, addContentTypes(types, { defaults: { png: 'image/png' } }));
  }
  return withParts(opened, parts);
}

function documentPart(opened: OfficePackage): string {
  const found = opened.relationships('').find((one) => one.type === RELATIONSHIP.officeDocument);
  const part = targetPart('', found?.target ?? '');
  if (part === 'word/document.xml') return part;
  throw new AppError('Invalid', 'not-a-word-file', 'This is not a Word document.');
}

function setupId(setup: LineSetup): string {
  return `{${setup.guid.toUpperCase()}}`;
}

/** VML, as Office writes signature lines to this day. */
function lineXml(setup: LineSetup, imageId: string): string {
  const line = [
    'v:ext="edit"',
    `id="${setupId(setup)}"`,
    `provid="${PROVIDER}"`,
    `o:suggestedsigner="${xmlAttribute(setup.signer)}"`,
    `o:suggestedsigner2="${xmlAttribute(setup.title)}"`,
    'issignatureline="t"',
  ].join(' ');
  return [
    '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<v:shape id="signature-line" style="width:192pt;height:96pt" alt="Signature line">',
    `<v:imagedata r:id="${imageId}" o:title=""/><o:lock v:ext="edit" ungrouping="t" rotation="t" cropping="t" verticies="t" text="t" grouping="t"/>`,
    `<o:signatureline ${line}/></v:shape></w:pict></w:r></w:p>`,
  ].join('');
}

/** The pictures that the signature carries: LibreOffice shows the one or the other, Word draws the line itself. */
export function drawLine(setup: LineSetup, signedAt: Date): LineImages {
  const day = `${signedAt.toISOString().slice(0, 10)} UTC`;
  return {
    setupId: setupId(setup),
    text: setup.signer,
    valid: draw(setup, 'SIGNED', day),
    invalid: draw(setup, 'INVALID SIGNATURE', day),
  };
}

/**
 * A frame, what the line's state is, the signer over the line and the title under it. Drawn without fonts or native
 * code, so the same in every place: capitals of five by seven dots.
 */
function draw(setup: LineSetup, state: string, day: string | undefined): Uint8Array {
  const picture = blankPicture(WIDTH, HEIGHT);
  const frame = 2;
  fillRectangle(picture, { x: 0, y: 0, width: WIDTH, height: HEIGHT }, GREY);
  fillRectangle(picture, { x: frame, y: frame, width: WIDTH - 2 * frame, height: HEIGHT - 2 * frame }, 255);
  write(picture, state, { x: 16, y: 16, dot: 2, grey: GREY });
  if (day !== undefined) write(picture, day, { x: 16, y: 40, dot: 2, grey: GREY });
  write(picture, day === undefined ? 'X' : setup.signer, { x: 16, y: 92, dot: 3, grey: BLACK });
  fillRectangle(picture, { x: 16, y: 124, width: WIDTH - 32, height: 2 }, BLACK);
  write(picture, setup.signer, { x: 16, y: 136, dot: 2, grey: BLACK });
  write(picture, setup.title, { x: 16, y: 160, dot: 2, grey: BLACK });
  return encodePng(picture);
}

/** Writes a text, smaller where it would not fit; what is too long even then runs out of the picture. */
function write(
  picture: GreyPicture,
  text: string,
  { x, y, dot, grey }: { x: number; y: number; dot: number; grey: number },
): void {
  const room = WIDTH - 2 * x;
  const width = [...text].length * LETTER_ADVANCE;
  const size = Math.max(1, Math.min(dot, Math.floor(room / Math.max(1, width))));
  for (const at of dotsOf(text)) {
    const box = { x: x + at.x * size, y: y + at.y * size, width: size, height: size };
    if (box.x < WIDTH - x) fillRectangle(picture, box, grey);
  }
}
