export { prepareReader } from './engine/engine-module.ts';
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
