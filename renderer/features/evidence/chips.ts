/** `unknown`: the evidence of the case is not read yet. `removed`: what the chip stood for was removed. */
export type ChipState = 'known' | 'unknown' | 'lost' | 'removed';

/** A chip that the pointer, or the selection of the text, is on. */
export interface PointedChip {
  id: string;
  element: HTMLElement;
}

/** State by evidence; undefined until it is read. */
let states: ReadonlyMap<string, ChipState> | undefined;
const listeners = new Set<() => void>();

/** What a chip's evidence is now. */
export function chipState(id: string): ChipState {
  return states === undefined ? 'unknown' : (states.get(id) ?? 'removed');
}

/** Tells the chips of the open case what their evidence is; undefined when no case is open. */
export function setChipStates(next: ReadonlyMap<string, ChipState> | undefined): void {
  states = next;
  for (const listener of listeners) listener();
}

export function onChipStates(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What chips ask of the screen they are on, which sets it. */
export const chipEvents: { open(id: string): void; point(chip: PointedChip | undefined): void } = {
  open: () => undefined,
  point: () => undefined,
};
