import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

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

/** A titled section of a screen, on a surface of its own. */
export function Card({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
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
