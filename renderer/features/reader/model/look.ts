/** How pages are shown: `paper` as they print; `night` light on dark, photographs as they are; `contrast` white on black. */
export const PAGE_LOOKS = ['paper', 'night', 'contrast'] as const;
export type PageLook = (typeof PAGE_LOOKS)[number];

/** What dragging on a page does: selects its text, moves it, or draws a box. */
export type PageTool = 'select' | 'hand' | 'box';
