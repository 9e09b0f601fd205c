import { makeStyles, mergeClasses, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { LibrarySource } from '../../../shared/contracts/library.ts';
import type { PlaceHead } from '../../../shared/contracts/lookup.ts';
import { groupByStep, STEP_TITLES } from './steps.ts';

const useStyles = makeStyles({
  root: { overflowY: 'auto', minHeight: 0, paddingBottom: '8px' },
  group: { display: 'flex', flexDirection: 'column' },
  heading: {
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  source: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    width: '100%',
    padding: '6px 12px 6px 9px',
    border: 'none',
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    outlineOffset: '-2px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground3 },
  title: { overflowWrap: 'anywhere' },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  sources: readonly LibrarySource[];
  favorites: readonly PlaceHead[];
  current: string | null;
  /** @param placeId of a favorite; null for the source as a whole */
  onShow(sourceId: string, placeId: number | null): void;
}

/** The favorites, and the sources in the groups of the search sequence. */
export function SourceList({ sources, favorites, current, onShow }: Props) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  return (
    <nav className={styles.root} aria-label="Sources" data-pane="sources" tabIndex={-1} {...arrows}>
      {favorites.length > 0 && (
        <Group title="Favorites">
          {favorites.map((one) => (
            <li key={one.sectionId ?? one.chapterId}>
              <button
                type="button"
                className={styles.source}
                onClick={() => onShow(one.sourceId, one.sectionId ?? one.chapterId)}
              >
                <Text className={styles.title}>{one.section?.title ?? one.chapter.title}</Text>
                <span className={styles.facts}>{whereIs(one)}</span>
              </button>
            </li>
          ))}
        </Group>
      )}
      {groupByStep(sources, (one) => one.step).map(({ step, of }) => (
        <Group key={step} title={STEP_TITLES[step]}>
          {of.map((source) => (
            <li key={source.sourceId}>
              <button
                type="button"
                className={mergeClasses(styles.source, source.sourceId === current && styles.current)}
                aria-current={source.sourceId === current ? 'true' : undefined}
                onClick={() => onShow(source.sourceId, null)}
              >
                <Text weight={source.sourceId === current ? 'semibold' : 'regular'} className={styles.title}>
                  {source.title}
                </Text>
                <span className={styles.facts}>{factsOf(source)}</span>
              </button>
            </li>
          ))}
        </Group>
      ))}
    </nav>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

/** `Low Back Disorders, 2019`, and whether it is in force. */
function whereIs({ section, chapter, step, inForce }: PlaceHead): string {
  return [
    ...(section === null ? [] : [chapter.title]),
    ...(step === 'law' ? [] : [chapter.edition]),
    ...(inForce === 'no' ? ['not in force'] : []),
  ].join(', ');
}

/** `Edition 2026, not in force`. */
function factsOf({ edition, inForce, kind, copiedFrom }: LibrarySource): string {
  return [
    `Edition ${edition}`,
    ...(inForce === 'no' ? ['not in force'] : []),
    ...(kind === 'shipped' ? ['comes with IMR Desk'] : []),
    ...(copiedFrom === null ? [] : ['your corrections']),
    ...(kind === 'document' ? ['your document'] : []),
  ].join(', ');
}
