import type { PdfWriter, Ref } from '../pdf/pdf-writer.ts';
import { damaged, unsupported } from '../refused.ts';
import type { JpegHeader } from './jpeg-header.ts';

const COLOURS: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

/** @throws Refused when readers of PDF do not decode such a JPEG */
export function checkJpeg(header: JpegHeader): void {
  if (COLOURS[header.components] === undefined) throw damaged();
  if (!header.isCommon || header.precision !== 8) {
    throw unsupported('a JPEG picture of an uncommon form', 'Save it as an ordinary JPEG and import that.');
  }
}

/** Writes a JPEG as it is. @param isRgb its components are red, green and blue, where nothing in it says so */
export function writeJpeg(pdf: PdfWriter, header: JpegHeader, data: Uint8Array, isRgb = false): Promise<Ref> {
  const { width, height, components, isAdobe } = header;
  const decode = components === 4 && isAdobe ? ' /Decode [1 0 1 0 1 0 1 0]' : '';
  const parms = isRgb ? ' /DecodeParms << /ColorTransform 0 >>' : '';
  return pdf.stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${COLOURS[components] ?? ''} /BitsPerComponent 8 /Filter /DCTDecode${parms}${decode}`,
    data,
  );
}
