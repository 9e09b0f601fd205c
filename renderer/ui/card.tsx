import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px 24px 24px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  lead: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  title: string;
  lead?: string;
  /** Comes into view and takes the focus. */
  isGoneTo?: boolean;
  children: ReactNode;
}

/** A titled section of a screen, on a surface of its own. */
export function Card({ title, lead, isGoneTo = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isGoneTo) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView();
  }, [isGoneTo]);
  return (
    <section ref={section} className={styles.root} aria-labelledby={id} tabIndex={-1}>
      <div className={styles.head}>
        <Subtitle1 as="h2" id={id}>
          {title}
        </Subtitle1>
        {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
      </div>
      {children}
    </section>
  );
}
