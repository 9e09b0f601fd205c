import { makeStyles } from '@fluentui/react-components';
import type { VersionRow } from '../../../shared/contracts/versions.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { VersionCard } from './version-card.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface Props {
  /** Newest first. */
  versions: readonly VersionRow[];
  /** False while the letter is what the newest version says, as nothing can be changed. */
  canCompareNow: boolean;
}

/** Every version that was signed. They never change. */
export function VersionList({ versions, canCompareNow }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  return (
    <section className={form.section} aria-labelledby="versions-title">
      <h2 id="versions-title" className={form.heading}>
        Signed versions
      </h2>
      <ol className={styles.list} reversed>
        {versions.map((row, index) => (
          <li key={row.version}>
            <VersionCard
              row={row}
              // With the version before it; the first one with the letter as it is now.
              compareWith={versions[index + 1]?.version ?? (canCompareNow ? 'now' : undefined)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
