import { PDFDocument } from 'pdf-lib';
import type { FilePlan, RecordPart, Transmission } from './case-file.ts';
import type { FileEntry, PageEntry } from './index-entry.ts';
import { layoutRecord } from './layout/layout-record.ts';
import { STYLES } from './layout/styles.ts';
import type { Random } from './random.ts';
import { encodeG4 } from './scan/g4.ts';
import { addImagePage, type ScanImage } from './scan/image-page.ts';
import { MACHINES } from './scan/machines.ts';
import type { Pdfium } from './scan/pdfium.ts';
import { scanPage } from './scan/scan-page.ts';

/** The files carry no clock: the same seed gives the same bytes on any day. */
const STAMP = new Date('2015-03-25T16:00:00Z');

interface LaidOut {
  part: RecordPart;
  bytes: Uint8Array;
  pageCount: number;
}

interface KeptScan {
  image: ScanImage;
  entry: PageEntry;
  file: string;
}

/** Scans made so far by `record/page`, for pages that come again in a later file. */
export type ScanShelf = Map<string, KeptScan>;

/** One PDF of the case file, and what is on each of its pages. */
export async function assembleFile(
  plan: FilePlan,
  pdfium: Pdfium,
  shelf: ScanShelf,
  random: Random,
): Promise<{ bytes: Uint8Array; entry: FileEntry }> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.setCreationDate(STAMP);
  doc.setModificationDate(STAMP);
  const pages: PageEntry[] = [];
  const laidOut = await layOutAll(plan, pdfium, random);
  const faxed = faxPages(laidOut);

  for (const part of plan.parts) {
    if ('repeat' in part) {
      const kept = shelf.get(`${part.repeat.record}/${part.repeat.page}`);
      if (kept === undefined) throw new Error(`No earlier scan of ${part.repeat.record} to repeat.`);
      addImagePage(doc, kept.image);
      const duplicateOf = { file: kept.file, page: kept.entry.page };
      pages.push({ ...kept.entry, page: pages.length, duplicateOf });
      continue;
    }
    const source = laidOut.find((candidate) => candidate.part === part);
    if (source === undefined) throw new Error(`${part.record.id} was not laid out.`);
    if (part.via === undefined) {
      const loaded = await PDFDocument.load(source.bytes, { updateMetadata: false });
      for (const page of await doc.copyPages(loaded, loaded.getPageIndices())) {
        doc.addPage(page);
        pages.push(pageEntry(part, pages.length, false));
      }
      continue;
    }
    const images = await scanAll(source, part.via, faxed, pdfium, random.fork(part.record.id));
    images.forEach((image, index) => {
      addImagePage(doc, image);
      const entry = pageEntry(part, pages.length, true);
      pages.push(entry);
      shelf.set(`${part.record.id}/${index}`, { image, entry, file: plan.file });
    });
  }
  return { bytes: await doc.save(), entry: { file: plan.file, pages } };
}

async function layOutAll(plan: FilePlan, pdfium: Pdfium, random: Random): Promise<LaidOut[]> {
  const laidOut: LaidOut[] = [];
  for (const part of plan.parts) {
    if ('repeat' in part) continue;
    const bytes = await layoutRecord(part.record, STYLES[part.record.style], random.fork(part.record.id));
    const open = pdfium.open(bytes);
    laidOut.push({ part, bytes, pageCount: open.pageCount });
    open.close();
  }
  return laidOut;
}

/** Hands out `P. 003/018`: pages are counted over everything that went in one transmission. */
interface FaxCounter {
  next(via: Transmission): string | undefined;
}

function faxPages(laidOut: readonly LaidOut[]): FaxCounter {
  const sent = new Map<Transmission, number>();
  return {
    next(via) {
      if (via.faxFrom === undefined) return undefined;
      const total = laidOut.reduce(
        (sum, { part, pageCount }) => (part.via === via ? sum + pageCount : sum),
        0,
      );
      const page = (sent.get(via) ?? 0) + 1;
      sent.set(via, page);
      return `${via.faxFrom.padEnd(64)} P. ${String(page).padStart(3, '0')}/${String(total).padStart(3, '0')}`;
    },
  };
}

async function scanAll(
  source: LaidOut,
  via: Transmission,
  faxed: FaxCounter,
  pdfium: Pdfium,
  random: Random,
): Promise<ScanImage[]> {
  const open = pdfium.open(source.bytes);
  const images: ScanImage[] = [];
  try {
    for (let page = 0; page < open.pageCount; page++) {
      const faxLine = faxed.next(via);
      const options = { noise: MACHINES[via.machine], ...(faxLine === undefined ? {} : { faxLine }) };
      const bits = await scanPage(pdfium, open, page, options, random.fork(`page ${page}`));
      images.push({ width: bits.width, height: bits.height, g4: encodeG4(bits) });
    }
  } finally {
    open.close();
  }
  return images;
}

function pageEntry({ record }: RecordPart, page: number, scanned: boolean): PageEntry {
  const { id, type, date, author, orientation } = record;
  const rotated = scanned && orientation === 'landscape' ? { rotated: true as const } : {};
  return { page, record: id, type, date, author, scanned, ...rotated };
}
