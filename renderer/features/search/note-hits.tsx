import { mergeClasses } from '@fluentui/react-components';
import { NoteRegular } from '@fluentui/react-icons';
import type { NoteHit } from '../../../shared/contracts/search.ts';
import { hitId } from './hit-list.tsx';
import { useHitStyles } from './hit-styles.ts';
import { Snippet } from './snippet.tsx';

interface Props {
  listId: string;
  hits: readonly NoteHit[];
  total: number;
  /** What a note is about, in words. */
  aboutOf(hit: NoteHit): string;
  /** Where the arrows are, among these; -1 for elsewhere. */
  active: number;
  onChoose(index: number): void;
}

/** The reviewer's own notes that were found: a group of their own, before the pages. Keys are the search field's. */
export function NoteHits({ listId, hits, total, aboutOf, active, onChoose }: Props) {
  const styles = useHitStyles();
  return (
    <div role="group" aria-label="Your notes">
      <div className={styles.title} aria-hidden>
        <span className={styles.name}>Your notes</span>
        <span className={styles.pages}>{hits.length < total ? `${hits.length} of ${total}` : total}</span>
      </div>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys
        <div
          key={hit.note.id}
          id={hitId(listId, index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className={mergeClasses(styles.hit, index === active && styles.active)}
          onClick={() => onChoose(index)}
        >
          <span className={styles.page}>
            <NoteRegular aria-hidden />
            <span className="off-screen">Note:</span>
          </span>
          <span>
            <span className={styles.record}>{aboutOf(hit)}</span>
            <Snippet snippet={hit.snippet} />
          </span>
        </div>
      ))}
    </div>
  );
}
