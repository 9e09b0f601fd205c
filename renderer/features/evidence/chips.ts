import type { Chip } from '../../../shared/domain/rich-text.ts';
import { type CitedNow, outdated } from '../../../shared/evidence/outdated.ts';

/**
 * `unknown`: the evidence of the case is not read yet. `outdated`: its page is cited otherwise now. `removed`: what the chip
 * stood for was removed.
 */
export type ChipState = 'known' | 'unknown' | 'outdated' | 'lost' | 'removed';

/** A chip that the pointer, or the selection of the text, is on. */
export interface PointedChip {
  id: string;
  element: HTMLElement;
}

/** What chips of the open case stand for. */
interface KnownEvidence {
  cited: CitedNow;
  lost: ReadonlySet<string>;
}

/** Undefined until it is read. */
let known: KnownEvidence | undefined;
const listeners = new Set<() => void>();

/** What a chip's evidence is now. */
export function chipState(chip: Chip): ChipState {
  if (known === undefined) return 'unknown';
  if (known.lost.has(chip.evidence)) return 'lost';
  if (!known.cited.has(chip.evidence)) return 'removed';
  return outdated(chip, known.cited) === undefined ? 'known' : 'outdated';
}

/** Tells the chips of the open case what their evidence is; undefined when no case is open. */
export function setChipStates(next: KnownEvidence | undefined): void {
  known = next;
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
