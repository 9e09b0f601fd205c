import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useState } from 'react';
import { precedentContracts } from '../../../shared/contracts/precedents.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { COUNTED_HERE, LIKE_TITLES, printCounts } from './precedent-words.ts';
import { SimilarHit } from './similar-hit.tsx';

/** While the request is being written, it is compared once it stands still. */
const STILL_MS = 500;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  start: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
});

/** Past determinations on requests like this one, beside the item that is being decided. */
export function SimilarSection({ caseId, request }: { caseId: string; request: string }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'similar-precedents',
        label: 'Show past determinations on requests like this',
        scope: 'Determination',
        keys: ['Alt+Shift+P'],
        run: () => {
          setOpen((shown) => !shown);
          requestAnimationFrame(() => document.getElementById(`${id}-toggle`)?.focus());
        },
      },
    ],
    [id],
  );
  useCommands(commands);
  return (
    <section className={styles.root} aria-label="Past determinations">
      <Button
        id={`${id}-toggle`}
        size="small"
        appearance="subtle"
        className={styles.start}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Past determinations on requests like this
      </Button>
      {isOpen && (
        <div id={id} className={styles.root}>
          <Similar caseId={caseId} request={request} />
        </div>
      )}
    </section>
  );
}

function Similar({ caseId, request }: { caseId: string; request: string }) {
  const styles = useStyles();
  const asked = useStill(request.trim());
  const { data, error } = useContractQuery(
    precedentContracts.similar,
    { request: asked, caseId },
    { enabled: asked !== '' },
  );
  if (asked === '') return <Text size={200}>Enter the request first.</Text>;
  if (error !== null) return <ErrorPanel title="Past determinations could not be searched" error={error} />;
  if (data === undefined) return <Spinner size="tiny" label="Looking" delay={300} />;
  if (data.groups.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        No past determination is on a request like this. Posted letters are imported on the screen Past
        determinations.
      </Text>
    );
  }
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {COUNTED_HERE}
      </Text>
      {data.groups.map(({ like, counts, hits }) => (
        <div key={like} className={styles.group}>
          <h4 className={styles.title}>
            {LIKE_TITLES[like]}
            <Text size={200} className={styles.quiet}>
              {printCounts(counts)}
              {hits.length < counts.items && `; the nearest ${hits.length} of the newest are shown`}
            </Text>
          </h4>
          <ul className={styles.list}>
            {hits.map((hit) => (
              <SimilarHit key={hit.itemId} hit={hit} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** A text that is being written, once it stands still. */
function useStill(text: string): string {
  const [still, setStill] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), STILL_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return still;
}
