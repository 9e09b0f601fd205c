import type { Excerpt, Finding, FindingPlace } from '../../../shared/rules/finding.ts';
import type { DeterminationTab } from './case-session.ts';

/** Parts of the determination that can be asked to take the focus: those of findings, and some of the page's own. */
export type FocusField =
  | FindingPlace['field']
  | 'item'
  | 'item.guidelines'
  | 'panel'
  | 'proposed.block'
  | 'proposed.items';

export interface FocusPlace {
  field: FocusField;
  item?: string;
  /** Which field of the case block; it carries the name in `data-part`. */
  part?: FindingPlace['part'];
  /** Words to select there. */
  words?: Excerpt;
}

/** The place of a finding, with the first of its words to select. */
export function placeOfFinding({ place, excerpts }: Finding): FocusPlace {
  const words = excerpts?.[0];
  return words === undefined ? place : { ...place, words };
}

const FIELDS: readonly FocusField[] = [
  'caseBlock',
  'credentials',
  'summary',
  'items',
  'item.request',
  'item.outcome',
  'item.rationale',
  'item.basis.administrator',
  'item.basis.reviewer',
  'item.checklist',
  'item.guidelines',
  'item',
  'panel',
  'documentsReviewed',
  'proposed.block',
  'proposed.items',
];

/** The name as a field; undefined when it is none. */
export function focusField(name: string | undefined): FocusField | undefined {
  return FIELDS.find((field) => field === name);
}

/** Which tab a place is on; undefined when it is on every tab. */
export function tabOfPlace({ field }: FocusPlace): DeterminationTab | undefined {
  switch (field) {
    case 'panel':
      return undefined;
    case 'records':
      return 'check';
    case 'caseBlock':
    case 'credentials':
    case 'documentsReviewed':
    case 'proposed.block':
      return 'case';
    case 'summary':
      return 'summary';
    case 'item.guidelines':
      return 'guidelines';
    default:
      return 'items';
  }
}
