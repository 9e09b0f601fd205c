import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    width: '100%',
    margin: '0 auto',
    padding: '24px 32px 48px',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  head: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: '8px 16px' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', marginRight: 'auto' },
  lead: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Widest in pixels. */
  width?: number;
  children: ReactNode;
}

/** A screen with a heading: the frame of Cases, Settings and About. */
export function Page({ title, lead, actions, width = 1200, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root} style={{ maxWidth: width }} data-pane="page">
      <div className={styles.head}>
        <div className={styles.words}>
          <Title2 as="h1">{title}</Title2>
          {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
