import type { SourceRecord } from './content.ts';
import type { MachineName } from './scan/machines.ts';

/** How a paper reached the file as an image. */
export interface Transmission {
  machine: MachineName;
  /** Sender part of the fax line, as `10/02/2014 08:12  EXAMPLE SPINE`; none for a desk scan. */
  faxFrom?: string;
}

/** A record in a file: born digital, or an image when a transmission is given. */
export interface RecordPart {
  record: SourceRecord;
  via?: Transmission;
}

/** A page that is in the file twice: the same scan, sent again. */
interface RepeatPart {
  repeat: { record: string; page: number };
}

export interface FilePlan {
  file: string;
  parts: readonly (RecordPart | RepeatPart)[];
}
