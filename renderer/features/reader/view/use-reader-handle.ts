import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ReaderSession } from '../engine/session.ts';
import type { OutlineItem, ReaderPlace, ReaderPosition, Rect, Zoom } from '../model/types.ts';
import type { ReaderCommand } from './keys.ts';
import type { Jumps } from './use-jumps.ts';
import type { Viewport } from './viewport.ts';

/** What the host can ask of an open reader. Nothing happens, and nothing is there, until the document is open. */
export interface ReaderHandle {
  run(command: ReaderCommand): void;
  /** Gives the keyboard to the pages. */
  focus(): void;
  /** Goes to a place, from which one can go back. */
  goTo(place: ReaderPlace & { zoom?: Zoom }): void;
  /** Goes to a place without leaving a trace: for a reader that follows another one. */
  follow(place: ReaderPlace): void;
  position(): ReaderPosition | undefined;
  /** The page that counts as being read, from 0. */
  page(): number;
  /** Calls back at every movement; gives a function that stops it. */
  onMove(listener: () => void): () => void;
  /** A small picture of a page, which stays the reader's: draw it at once. Undefined for a page that is broken. */
  thumbnail(page: number, signal?: AbortSignal): Promise<ImageBitmap | undefined>;
  /** A picture of a part of a page as it prints, so many pixels wide; close it. Undefined for a page that is broken. */
  crop(page: number, part: Rect, width: number, signal?: AbortSignal): Promise<ImageBitmap | undefined>;
  /** The document's bookmarks. */
  outline(): Promise<OutlineItem[]>;
}

interface Input {
  session: ReaderSession | undefined;
  viewport: Viewport;
  jumps: Jumps;
  run(command: ReaderCommand): void;
  focus(): void;
}

export function useReaderHandle(ref: Ref<ReaderHandle> | undefined, input: Input): void {
  const { viewport } = input;
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  // The same one for as long as the reader is there: a host that keeps it is not told at every rendering.
  useImperativeHandle(
    ref,
    () => ({
      run: (command) => latest.current.run(command),
      focus: () => latest.current.focus(),
      goTo: (place) => latest.current.jumps.to(place),
      follow: (place) => viewport.goTo(place),
      position: () => viewport.position(),
      page: () => viewport.state().current,
      onMove: (listener) => viewport.onMove(listener),
      thumbnail: async (page, signal) =>
        latest.current.session?.thumbnail(page, viewport.turnsOf(page), signal),
      crop: async (page, part, width, signal) => latest.current.session?.crop(page, part, width, signal),
      outline: async () => (await latest.current.session?.outline()) ?? [],
    }),
    [viewport],
  );
}
