import { Badge } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CheckmarkRegular,
  DismissRegular,
  QuestionRegular,
  SignatureRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { CaseState } from '../../../shared/contracts/cases.ts';

type Look = {
  color: 'informative' | 'brand' | 'success' | 'warning' | 'subtle';
  icon?: ReactElement;
};

const LOOKS: Record<CaseState, Look> = {
  received: { color: 'informative' },
  accepted: { color: 'informative' },
  'in review': { color: 'brand' },
  ready: { color: 'success', icon: <CheckmarkRegular /> },
  signed: { color: 'success', icon: <SignatureRegular /> },
  returned: { color: 'informative', icon: <ArrowUndoRegular /> },
  declined: { color: 'subtle', icon: <DismissRegular /> },
  'clarification requested': { color: 'warning', icon: <QuestionRegular /> },
  withdrawn: { color: 'subtle', icon: <DismissRegular /> },
};

/** How a case stands, in a word. */
export function StateBadge({ state }: { state: CaseState }) {
  const { color, icon } = LOOKS[state];
  return (
    <Badge appearance="tint" color={color} shape="rounded" {...(icon && { icon })}>
      {state.charAt(0).toUpperCase() + state.slice(1)}
    </Badge>
  );
}
