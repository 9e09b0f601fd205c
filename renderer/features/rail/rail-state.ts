import { create } from 'zustand';

/** Ids of the rail's panels, as they are remembered. */
export type PanelId = 'index' | 'chronology' | 'documents' | 'evidence' | 'notes';

interface RailState {
  /** The panel that is open; null for none, undefined until the settings are read. */
  panel: PanelId | null | undefined;
  /** Counts requests for the focus, which the panel takes once it is there. */
  focusAsked: number;
}

export const useRail = create<RailState>()(() => ({ panel: undefined, focusAsked: 0 }));

/** Opens a panel, and moves the focus into it. */
export function openPanel(panel: PanelId): void {
  useRail.setState(({ focusAsked }) => ({ panel, focusAsked: focusAsked + 1 }));
}

export function closePanel(): void {
  useRail.setState({ panel: null });
}
