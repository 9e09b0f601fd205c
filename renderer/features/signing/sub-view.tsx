import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCaseSession } from '../decision/case-session.ts';
import { showSignView } from './sign-view.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', maxWidth: '880px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** A view of the Sign tab with the way back to its overview. The focus goes to its heading when it comes up. */
export function SubView({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const goTo = useCaseSession((session) => session.goTo);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever comes from another tab by its keys or its tab stays there.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => {
            showSignView(caseId, { kind: 'overview' });
            goTo({ field: 'panel' }, 'sign');
          }}
        >
          All versions
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </div>
  );
}
