import type { DisputedItem } from '../../../shared/domain/item.ts';
import { isBlank } from '../../../shared/domain/rich-text.ts';
import type { FocusField } from './places.ts';

export type StepId = 'question' | 'guideline' | 'facts' | 'decision';

interface ItemStep {
  id: StepId;
  name: string;
  /** Where the focus goes when one steps there. */
  field: FocusField;
  isDone(item: DisputedItem): boolean;
}

/** The order that reviewers are told to work and write in. */
export const ITEM_STEPS: readonly ItemStep[] = [
  {
    id: 'question',
    name: 'Question',
    field: 'item.request',
    isDone: ({ request }) => request.trim() !== '',
  },
  {
    id: 'guideline',
    name: 'Guideline',
    field: 'item.basis.reviewer',
    isDone: ({ bases }) => bases.administrator !== undefined && bases.reviewer !== undefined,
  },
  {
    id: 'facts',
    name: 'Facts against criteria',
    field: 'item.rationale',
    isDone: ({ rationale }) => !isBlank(rationale),
  },
  {
    id: 'decision',
    name: 'Decision',
    field: 'item.outcome',
    isDone: ({ outcome }) => outcome !== undefined,
  },
];

/** The step that holds the focus now; undefined for none. */
export function stepOfFocus(): StepId | undefined {
  const id = document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset.step;
  return ITEM_STEPS.find((step) => step.id === id)?.id;
}
