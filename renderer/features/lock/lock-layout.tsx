import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { BrandMark } from '../../ui/brand-mark.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '32px 16px',
    boxSizing: 'border-box',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    width: '100%',
    margin: 'auto',
    padding: '32px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  brand: { display: 'flex', alignItems: 'center', gap: '8px' },
  step: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', flexDirection: 'column', gap: '8px' },
  lead: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  title: string;
  lead?: ReactNode;
  /** "Step 1 of 3" */
  step?: string;
  /** In pixels. */
  width?: number;
  children: ReactNode;
}

/** The card in the middle of the window that the first run and the unlock screen stand on. */
export function LockLayout({ title, lead, step, width = 480, children }: Props) {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  // A step without a field to begin with: the focus was on a button of the step before, which is gone.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, []);
  return (
    <main ref={main} className={styles.root} id="main" tabIndex={-1}>
      <div className={styles.card} style={{ maxWidth: width }}>
        <div className={styles.brand}>
          <BrandMark size={28} />
          <Text weight="semibold" size={400}>
            IMR Desk
          </Text>
          {step !== undefined && <Text className={styles.step}>{step}</Text>}
        </div>
        <div className={styles.head}>
          <Title2 as="h1">{title}</Title2>
          {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
        </div>
        {children}
      </div>
    </main>
  );
}
