import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Scrolling through pages announces the one where it ends. */
const SETTLED_MS = 500;

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Says which page is being read, to those who hear the screen: "Page 12 of 61". `page` from 0. */
export function Announcer({ page, pages }: { page: number; pages: number }) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(`Page ${page + 1} of ${pages}`), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [page, pages]);
  return (
    <div className={styles.hidden} role="status">
      {said}
    </div>
  );
}
