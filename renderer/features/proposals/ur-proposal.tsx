import { Button, Text } from '@fluentui/react-components';
import { useShallow } from 'zustand/react/shallow';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { remainingOf } from '../../../shared/proposals/item-content.ts';
import { today } from '../../lib/today.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { itemRows } from './item-rows.ts';
import { PlaceButton } from './place-button.tsx';
import { useProposedStyles } from './proposed-styles.ts';
import { useProposals } from './use-proposals.ts';

interface Props {
  item: DisputedItem;
  /** Enters what was authorised: as a part of the request, or in its place. */
  enter: (split: { kind: 'partial' | 'substituted'; authorized: string; remaining: string }) => void;
}

/** Of a request that UR modified: the words of its decision, to be entered as a part or as something else. */
export function UrProposal({ item, enter }: Props) {
  const styles = useProposedStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const requests = useCaseSession(useShallow((session) => session.case.items.map(({ request }) => request)));
  const at = useCaseSession((session) => session.case.items.findIndex(({ id }) => id === item.id));
  const { data } = useProposals(caseId);
  const modified = data?.items.some(({ authorized }) => authorized !== null) ?? false;
  if (!modified || data === undefined) return null;
  const authorized = itemRows(data.items, requests, today()).find(({ there }) => there === at)?.proposal
    .authorized;
  if (authorized === undefined || authorized === null) return null;
  const remaining = remainingOf(item.request, authorized.text, today()) ?? '';
  const say = (kind: 'partial' | 'substituted') => enter({ kind, authorized: authorized.text, remaining });
  return (
    <div className={styles.other}>
      <div className={styles.read}>
        <Text>The UR decision authorized: {authorized.text}</Text>
        <PlaceButton place={authorized.at} of="what was authorized" />
      </div>
      <Button size="small" onClick={() => say('partial')}>
        Enter as a part
      </Button>
      <Button size="small" onClick={() => say('substituted')}>
        Enter as something else
      </Button>
    </div>
  );
}
