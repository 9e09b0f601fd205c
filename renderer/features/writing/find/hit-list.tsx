import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Hit } from './hits.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '260px',
    overflowY: 'auto',
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  label: { flexGrow: 1, minWidth: 0 },
  where: { display: 'block', color: tokens.colorNeutralForeground2 },
  found: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** More rows say no more, and take long to draw. All are replaced nevertheless. */
const MOST_ROWS = 200;

interface Props {
  hits: readonly Hit[];
  isChosen(id: string): boolean;
  onChoose(id: string, isChosen: boolean): void;
  onGoTo(hit: Hit): void;
}

/** What was found, each to be left out or gone to. */
export function HitList({ hits, isChosen, onChoose, onGoTo }: Props) {
  const styles = useStyles();
  if (hits.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label="Places">
        {hits.slice(0, MOST_ROWS).map((hit) => (
          <li key={hit.id} className={styles.row}>
            <div className={styles.label}>
              <Checkbox
                checked={isChosen(hit.id)}
                onChange={(_, { checked }) => onChoose(hit.id, checked === true)}
                label={
                  <>
                    {hit.before}
                    <mark className={styles.found}>{hit.found}</mark>
                    {hit.behind}
                    <Text size={200} className={styles.where}>
                      {hit.text.name}
                    </Text>
                  </>
                }
              />
            </div>
            <Button
              size="small"
              aria-label={`Go to it: ${hit.text.name}, ${hit.found}`}
              onClick={() => onGoTo(hit)}
            >
              Go to
            </Button>
          </li>
        ))}
      </ul>
      {hits.length > MOST_ROWS && <Text>And {hits.length - MOST_ROWS} more, which are ticked as well.</Text>}
    </>
  );
}
