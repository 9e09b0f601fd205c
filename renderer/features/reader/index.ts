export { cropOf } from './engine/crop-of.ts';
export { prepareReader } from './engine/worker-pool.ts';
export { cropAround } from './model/crop.ts';
export type { PageLook } from './model/look.ts';
export type { Mark, MarkKind } from './model/marks.ts';
export { NO_TURNS, type PageTurns } from './model/page-turns.ts';
export type {
  DocumentSource,
  DrawnBox,
  PageLie,
  PickedText,
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
export type { ReaderHandle } from './view/use-reader-handle.ts';
