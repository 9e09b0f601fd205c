import type { RecordType } from './content.ts';

/** A page of a built file, as `records/index.json` lists it. Pages count from 0. */
export interface PageEntry {
  page: number;
  record: string;
  type: RecordType;
  date: string;
  author: string;
  scanned: boolean;
  /** The sheet lies on its side in the image. */
  rotated?: true;
  /** The page's image is the same, byte for byte, as that of an earlier page. */
  duplicateOf?: { file: string; page: number };
}

export interface FileEntry {
  file: string;
  pages: PageEntry[];
}
