import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { LibraryHit, LibrarySearch } from '../../../shared/contracts/library.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { printDays } from '../../../shared/guidelines/print-days.ts';
import { count } from '../../lib/format.ts';
import { today } from '../../lib/today.ts';
import { useHitStyles } from '../search/hit-styles.ts';
import { Snippet } from '../search/snippet.tsx';
import { groupByStep, STEP_TITLES } from './steps.ts';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, overflowY: 'auto' },
  hit: { gridTemplateColumns: '1fr' },
  notes: { display: 'block', color: tokens.colorNeutralForeground2 },
  lead: { display: 'block', padding: '8px 12px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  listId: string;
  answer: LibrarySearch;
  /** Where the arrows are; -1 for nowhere. */
  active: number;
  /** The chapter or section that is shown. */
  current: number | null;
  onChoose(index: number): void;
}

/** Chapters and sections that were found, in the groups of the search sequence. Keys are the search field's. */
export function HitRows({ listId, answer, active, current, onChoose }: Props) {
  const styles = useStyles();
  const hits = useHitStyles();
  useEffect(() => {
    if (active >= 0) document.getElementById(rowId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  // Plurals and the like go without saying.
  const said = answer.expansions.filter(({ kind, on }) => on && kind !== 'forms');
  const others = [...new Set(said.flatMap(({ terms }) => terms))];
  const rows = answer.hits.map((hit, index) => ({ ...hit, index }));
  return (
    <div className={styles.root} data-pane="hits" tabIndex={-1}>
      {answer.notes.map((note) => (
        <Text key={note} size={200} className={styles.lead}>
          {note}
        </Text>
      ))}
      {others.length > 0 && (
        <Text size={200} className={styles.lead}>
          Also found: {others.join(', ')}
        </Text>
      )}
      {rows.length === 0 && (
        <Text className={styles.lead}>
          Nothing in the library is like this. Try fewer words, or import the guideline that has it.
        </Text>
      )}
      <div id={listId} role="listbox" aria-label="Sections found" className={hits.list}>
        {groupByStep(rows, (one) => one.step).map(({ step, of }) => (
          <div key={step} role="group" aria-label={STEP_TITLES[step]}>
            <div className={hits.title} aria-hidden>
              {STEP_TITLES[step]}
            </div>
            {of.map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
              <div
                key={hit.index}
                id={rowId(listId, hit.index)}
                role="option"
                aria-selected={hit.index === active}
                aria-current={placeOf(hit) === current || undefined}
                tabIndex={-1}
                className={mergeClasses(
                  hits.hit,
                  styles.hit,
                  placeOf(hit) === current && hits.current,
                  hit.index === active && hits.active,
                )}
                onClick={() => onChoose(hit.index)}
              >
                <span>
                  <span className={hits.record}>{nameOf(hit)}</span>
                  <span className={styles.notes}>{notesOf(hit)}</span>
                  {hit.snippet !== null && <Snippet snippet={hit.snippet} />}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {answer.hasMore && (
        <Text size={200} className={styles.lead}>
          There is more: add a word.
        </Text>
      )}
    </div>
  );
}

export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The id of what a hit is about. */
export function placeOf({ sectionId, chapterId }: LibraryHit): number {
  return sectionId ?? chapterId;
}

function nameOf({ chapter, section }: LibraryHit): string {
  return section === null ? chapter.title : [section.number, section.title].filter(Boolean).join(' ');
}

/** Where it stands, its days, and what is to be known before it is cited. */
function notesOf(hit: LibraryHit): string {
  const { section, confirmed, criteria } = hit;
  return [
    `${section === null ? 'Chapter' : hit.chapter.title}${hit.step === 'law' ? '' : `, ${hit.chapter.edition}`}`,
    ...daysOf(hit),
    ...(confirmed ? [] : ['not confirmed']),
    ...(criteria === 0 ? [] : [count(criteria, 'criterion', 'criteria')]),
  ].join('; ');
}

function daysOf({ effective, inForce, confirmed }: LibraryHit): string[] {
  const { from, until } = effective;
  const isDoubtful = !effective.confirmed && confirmed ? ['days not confirmed'] : [];
  if (inForce === 'unknown') return [];
  if (inForce === 'yes') return [printDays({ ...effective, confirmed: true }), ...isDoubtful];
  const why =
    until === undefined || until > today()
      ? `begins on ${printDate({ iso: from ?? '' })}`
      : `replaced on ${printDate({ iso: until })}`;
  return [`not in force, ${why}`, ...isDoubtful];
}
