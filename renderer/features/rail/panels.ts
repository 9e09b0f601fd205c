import {
  CalendarLtrRegular,
  DocumentMultipleRegular,
  HighlightRegular,
  NoteRegular,
  TextBulletListTreeRegular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { ChronologyPanel } from './chronology-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { IndexPanel } from './index-panel.tsx';
import type { PanelId } from './rail-state.ts';

/** A panel of the rail. Whoever adds one adds a line here and its id in `rail-state.ts`. */
export interface RailPanel {
  id: PanelId;
  title: string;
  /** Starts with a verb, for palette and keyboard map. */
  command: string;
  keys: readonly string[];
  icon: ComponentType;
  /** Fills its parent. Has `data-rail-focus` on what takes the focus when it is opened. */
  content: ComponentType;
}

/** The panels, in the order of their icons. */
export const RAIL_PANELS: readonly RailPanel[] = [
  {
    id: 'index',
    title: 'Index',
    command: 'Show the index of the case file',
    keys: ['Alt+7'],
    icon: TextBulletListTreeRegular,
    content: IndexPanel,
  },
  {
    id: 'chronology',
    title: 'Chronology',
    command: 'Show the records by date',
    keys: ['Alt+8'],
    icon: CalendarLtrRegular,
    content: ChronologyPanel,
  },
  {
    id: 'documents',
    title: 'Documents',
    command: 'Show the documents and the pages of the one that is read',
    keys: [],
    icon: DocumentMultipleRegular,
    content: DocumentsPanel,
  },
  {
    id: 'evidence',
    title: 'Evidence',
    command: 'Show the evidence that is kept',
    keys: ['Alt+Shift+E'],
    icon: HighlightRegular,
    content: EvidencePanel,
  },
  {
    id: 'notes',
    title: 'Notes',
    command: 'Show your notes, to write one on the page in view',
    keys: ['Alt+Shift+N'],
    icon: NoteRegular,
    content: NotesPanel,
  },
];
