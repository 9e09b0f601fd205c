import { Badge, Button, Text } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { Encounter } from '../../../shared/contracts/encounters.ts';
import type { CaseProposals } from '../../../shared/contracts/proposals.ts';
import { BLOCK_LABELS, printBlockValue } from '../../../shared/proposals/block-field.ts';
import type { Place } from '../workspace/use-show-place.ts';
import type { BlockRow } from './block-rows.ts';
import { PlaceButton } from './place-button.tsx';
import { paperWords, sureness } from './proposal-words.ts';
import { useProposedStyles } from './proposed-styles.ts';

type Evidence = CaseProposals['block'][number]['others'][number];

interface Props {
  row: BlockRow;
  /** Its place in the list, from 0. */
  at: number;
  papers: ReadonlyMap<string, Encounter>;
  lines: (place: Place) => string | undefined;
  take: (value: string) => void;
}

/** One field: what is proposed and from where, what other papers say, what the case says, and the way to take it over. */
export function BlockRowView({ row, at, papers, lines, take }: Props) {
  const styles = useProposedStyles();
  const { field, proposal, current, stand } = row;
  const label = BLOCK_LABELS[field];
  const value = printBlockValue(field, proposal.value);
  const [best, ...more] = proposal.evidence;
  const isDisputed = proposal.others.length > 0;
  return (
    <li className={styles.row}>
      <Text className={styles.label}>{label}</Text>
      <div className={styles.read}>
        <div className={styles.value}>
          <Text weight="semibold">{value}</Text>
          <Badge appearance="outline" color={isDisputed ? 'warning' : 'informative'}>
            {isDisputed ? 'Papers disagree' : sureness(proposal.confidence)}
          </Badge>
        </div>
        {stand === 'differs' && <Text>The case says {current}.</Text>}
        {best !== undefined && <Source evidence={best} more={more} {...{ papers, lines, value }} />}
        {proposal.others.map((other) => {
          const otherValue = printBlockValue(field, other.value);
          return (
            <div key={`${other.recordId} ${other.value}`} className={styles.other}>
              <div className={styles.read}>
                <Text>Another paper says {otherValue}</Text>
                <Source evidence={other} more={[]} {...{ papers, lines }} value={otherValue} />
              </div>
              {otherValue !== current && (
                <Button
                  size="small"
                  aria-label={`Take ${otherValue}: ${label}`}
                  onClick={() => take(other.value)}
                >
                  Take {otherValue}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      <div className={styles.action}>
        {stand === 'same' ? (
          <Text className={styles.there}>
            <CheckmarkRegular className={styles.tick} aria-hidden /> In the case
          </Text>
        ) : (
          <Button
            size="small"
            data-take={at}
            aria-label={
              stand === 'empty' ? `Take over ${value}: ${label}` : `Replace ${current} by ${value}: ${label}`
            }
            onClick={() => take(proposal.value)}
          >
            {stand === 'empty' ? 'Take over' : 'Replace'}
          </Button>
        )}
      </div>
    </li>
  );
}

interface SourceProps extends Pick<Props, 'papers' | 'lines'> {
  evidence: Evidence;
  more: readonly Evidence[];
  value: string;
}

/** The paper, its words and its page; further places that give the same. */
function Source({ evidence, more, value, papers, lines }: SourceProps) {
  const styles = useProposedStyles();
  const { at, recordId, asRead } = evidence;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {[paperWords(papers.get(recordId)), `“${lines(at) ?? asRead}”`]
          .filter((part) => part !== '')
          .join(': ')}
      </Text>
      <div className={styles.places}>
        <PlaceButton place={at} of={value} />
        {more.map((other) => (
          <PlaceButton
            key={`${other.recordId} ${other.at.page}`}
            place={other.at}
            of={value}
            isShort={other.at.documentId === at.documentId}
          />
        ))}
      </div>
    </>
  );
}
