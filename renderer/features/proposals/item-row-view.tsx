import { Badge, Button, mergeClasses, Text } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import { printCategory } from '../../../shared/domain/treatment-categories.ts';
import { itemContentOf } from '../../../shared/proposals/item-content.ts';
import { today } from '../../lib/today.ts';
import { useCaseSession } from '../decision/case-session.ts';
import type { ItemProposal, ItemRow } from './item-rows.ts';
import { PlaceButton } from './place-button.tsx';
import { detailWords, outcomeWords, paperWords, sureness } from './proposal-words.ts';
import { useProposedStyles } from './proposed-styles.ts';

interface Props {
  row: ItemRow;
  /** Its place in the list, from 0. */
  at: number;
  papers: ReadonlyMap<string, Encounter>;
  take: () => void;
}

/** One proposed item: the request as papers word it, what was read of it, what UR did, and the way to take it over. */
export function ItemRowView({ row, at, papers, take }: Props) {
  const styles = useProposedStyles();
  const { proposal, there } = row;
  const own = useCaseSession((session) =>
    there === undefined ? undefined : session.case.items[there]?.request,
  );
  const { request, category, outcome, authorized, wordings, confidence } = proposal;
  const details = [detailWords(proposal), category === undefined ? '' : printCategory(category)];
  return (
    <li className={mergeClasses(styles.row, styles.itemRow)}>
      <div className={styles.read}>
        <Text weight="semibold">{request}</Text>
        <div className={styles.value}>
          <Badge appearance="tint" color={outcome === 'modified' ? 'warning' : 'informative'}>
            UR: {outcomeWords(outcome)}
          </Badge>
          <Badge appearance="outline" color="informative">
            {sureness(confidence)}
          </Badge>
          <Text size={200} className={styles.quiet}>
            {details.filter((part) => part !== '').join(' · ')}
          </Text>
        </div>
        {authorized !== null && <Authorized proposal={proposal} papers={papers} />}
        {outcome === 'certified' && (
          <Text size={200}>UR certified this request, so it is not in dispute.</Text>
        )}
        {wordings.map(({ text, at: place, recordId }) => (
          <div key={`${place.documentId} ${place.page} ${place.start}`}>
            <Text size={200} className={styles.quiet} block>
              {[paperWords(papers.get(recordId)), text === request ? '' : `“${text}”`]
                .filter((part) => part !== '')
                .join(': ')}
            </Text>
            <PlaceButton place={place} of={`“${text}”`} />
          </div>
        ))}
        {there !== undefined && own !== request && (
          <Text size={200}>
            In the case, item {there + 1} is worded “{own}”.
          </Text>
        )}
      </div>
      <div className={styles.action}>
        {there !== undefined && (
          <Text className={styles.there}>
            <CheckmarkRegular className={styles.tick} aria-hidden /> Item {there + 1}
          </Text>
        )}
        <Button
          size="small"
          appearance={there === undefined ? 'secondary' : 'subtle'}
          {...(there === undefined && { 'data-take': at })}
          aria-label={`${there === undefined ? 'Take over' : 'Add as another item'}: ${request}`}
          onClick={take}
        >
          {there === undefined ? 'Take over' : 'Add as another'}
        </Button>
      </div>
    </li>
  );
}

/** What UR authorised of the request, and what that leaves in dispute, where the words tell. */
function Authorized({ proposal, papers }: { proposal: ItemProposal; papers: Props['papers'] }) {
  const styles = useProposedStyles();
  const { authorized } = proposal;
  if (authorized === null) return null;
  const { ur } = itemContentOf(proposal, today());
  return (
    <div className={styles.other}>
      <div className={styles.read}>
        <Text>Authorized: {authorized.text}</Text>
        <Text size={200} className={styles.quiet}>
          {ur?.kind === 'partial'
            ? `Remaining in dispute: ${ur.remaining}`
            : 'Say in the item whether that is a part of the request or something else.'}
        </Text>
        <Text size={200} className={styles.quiet}>
          {paperWords(papers.get(authorized.recordId))}
        </Text>
        <PlaceButton place={authorized.at} of="what was authorized" />
      </div>
    </div>
  );
}
