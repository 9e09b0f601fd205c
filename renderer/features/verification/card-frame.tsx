import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  DocumentDismissRegular,
  SubtractCircleFilled,
} from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px 24px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: '4px 12px',
    alignItems: 'center',
  },
  icon: { fontSize: '32px' },
  valid: { color: tokens.colorPaletteGreenForeground1 },
  invalid: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  file: {
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export type CardVerdict = 'valid' | 'invalid' | 'unsigned' | 'unreadable';

const ICONS = {
  valid: CheckmarkCircleFilled,
  invalid: DismissCircleFilled,
  unsigned: SubtractCircleFilled,
  unreadable: DocumentDismissRegular,
} as const satisfies Record<CardVerdict, unknown>;

interface Props {
  verdict: CardVerdict;
  word: string;
  sentence: string;
  file: string;
  children?: ReactNode;
}

/** One file: the verdict in words and by its sign, and what is behind it. */
export function CardFrame({ verdict, word, sentence, file, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const Icon = ICONS[verdict];
  const color = verdict === 'valid' || verdict === 'invalid' ? styles[verdict] : styles.quiet;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <Icon className={mergeClasses(styles.icon, color)} aria-hidden />
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {word} <span className={styles.file}>{file}</span>
          </h2>
          <Text>{sentence}</Text>
        </div>
      </div>
      {children}
    </section>
  );
}
