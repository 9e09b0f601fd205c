export { prepareReader } from './engine/worker-pool.ts';
export type { Mark, MarkKind } from './model/marks.ts';
export type {
  DocumentSource,
  QuarterTurns,
  ReaderPosition,
  ReaderSelection,
  Rect,
  StoredText,
  TextSource,
  Word,
  Zoom,
} from './model/types.ts';
export { Reader, type ReaderProps } from './reader.tsx';
