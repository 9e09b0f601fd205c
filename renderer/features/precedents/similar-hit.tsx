import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, CopyRegular, OpenRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { type PrecedentHit, precedentContracts } from '../../../shared/contracts/precedents.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { goTo } from '../../lib/session.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { OutcomeBadge } from '../decision/outcome-badge.tsx';
import { copyCitation } from './copy-citation.ts';
import { PrecedentItemText } from './precedent-item-text.tsx';
import { changePrecedents } from './precedent-view.ts';
import { nameOfLetter } from './precedent-words.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
  },
  line: { display: 'flex', alignItems: 'flex-start', gap: '6px', minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { display: 'flex', flexDirection: 'column', gap: '8px', paddingLeft: '32px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A request like the item's: what was decided and why it is listed; opened, all that was written on it. */
export function SimilarHit({ hit }: { hit: PrecedentHit }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`Read ${hit.request}, ${nameOfLetter(hit)}`}
          onClick={() => setOpen(!isOpen)}
        />
        <span className={styles.words}>
          <Text>{hit.request}</Text>
          <Text size={200} className={styles.quiet}>
            {[nameOfLetter(hit), ...(hit.origin === 'own' ? ['own'] : []), hit.reasons.join('; ')]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
        </span>
        <OutcomeBadge outcome={hit.outcome ?? undefined} />
      </div>
      {isOpen && (
        <div id={id} className={styles.text}>
          <WholeItem hit={hit} />
          <div className={styles.tools}>
            <Button size="small" icon={<CopyRegular />} onClick={() => void copyCitation(hit)}>
              Copy the citation
            </Button>
            <Button
              size="small"
              icon={<OpenRegular />}
              onClick={() => {
                changePrecedents({ chosen: { letterId: hit.letterId, itemId: hit.itemId } });
                void goTo('precedents');
              }}
            >
              Open in past determinations
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

function WholeItem({ hit: { letterId, itemId } }: { hit: PrecedentHit }) {
  const { data, error } = useContractQuery(precedentContracts.read, { letterId });
  if (error !== null) return <ErrorPanel title="The determination could not be read" error={error} />;
  const item = data?.items.find((one) => one.itemId === itemId);
  if (item === undefined) return <Spinner size="tiny" label="Reading" delay={300} />;
  return <PrecedentItemText item={item} />;
}
