import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { printDate } from '../../../../shared/domain/dates.ts';
import type { Told } from '../../../../shared/drafting/choose.ts';
import { DRAFT_PARTS, type DraftPart, PART_TITLES } from '../../../../shared/drafting/parts.ts';
import { MovableList } from '../../../ui/movable-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  // Room for the line around what has the focus.
  scroll: {
    paddingLeft: '4px',
    maxHeight: '320px',
    overflowY: 'auto',
    '@media (max-width: 700px)': { maxHeight: '180px' },
  },
  part: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  byPart: Readonly<Record<DraftPart, readonly Told[]>>;
  isPicked(id: string): boolean;
  onPick(fact: Told, isPicked: boolean): void;
  /** Told the ids of a part in their new order. */
  onOrder(ids: string[]): void;
}

/** What the records say, in the order of a summary: each with the record and the page that it stands on. */
export function FactList({ byPart, isPicked, onPick, onOrder }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Facts">
      <Text as="h3" weight="semibold">
        Facts
      </Text>
      <div className={styles.scroll}>
        {DRAFT_PARTS.map((part) => (
          <section key={part} aria-label={PART_TITLES[part]}>
            <h4 className={styles.part}>{PART_TITLES[part]}</h4>
            {byPart[part].length === 0 ? (
              <Text className={styles.none}>Not found; it stays a gap.</Text>
            ) : (
              <MovableList rows={byPart[part]} onOrder={onOrder}>
                {(fact) => (
                  <Checkbox
                    checked={isPicked(fact.id)}
                    onChange={(_, { checked }) => onPick(fact, checked === true)}
                    label={
                      <>
                        {fact.value}
                        <Text size={200} className={styles.about}>
                          {placeOf(fact)}
                        </Text>
                      </>
                    }
                  />
                )}
              </MovableList>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

function placeOf({ record: { title, date }, page }: Told): string {
  return `${title}${date === null ? '' : `, ${printDate({ iso: date })}`}, page ${page + 1} of its document`;
}
