import { type PDFDocument, PDFName } from 'pdf-lib';

/** A Group 4 image as stored in the file. */
export interface ScanImage {
  width: number;
  height: number;
  g4: Uint8Array;
}

/** Adds a US Letter page that holds the image and nothing else: no text layer. */
export function addImagePage(doc: PDFDocument, image: ScanImage): void {
  const page = doc.addPage([612, 792]);
  const { context } = doc;
  const xObject = context.register(
    context.stream(image.g4, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: image.width,
      Height: image.height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'CCITTFaxDecode',
      DecodeParms: { K: -1, Columns: image.width, Rows: image.height },
    }),
  );
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Scan: xObject } }));
  const content = context.register(context.stream('q 612 0 0 792 0 0 cm /Scan Do Q'));
  page.node.set(PDFName.of('Contents'), content);
}
