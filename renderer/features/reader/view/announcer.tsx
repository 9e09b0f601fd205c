import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { nameOfPage } from '../model/page-name.ts';

/** Scrolling through pages announces the one where it ends. */
const SETTLED_MS = 500;

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  /** From 0. */
  page: number;
  pages: number;
  /** What the page is called, where it has a name. */
  label: string | undefined;
}

/** Says which page is being read, to those who hear the screen: "Page 12 of 61, ABC-000012". */
export function Announcer({ page, pages, label }: Props) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(nameOfPage(page, pages, label)), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [page, pages, label]);
  return (
    <div className={styles.hidden} role="status">
      {said}
    </div>
  );
}
