import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  desk: {
    padding: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    minWidth: 0,
    // The paper's letters are sized by its width.
    containerType: 'inline-size',
  },
});

/** What a letter lies on. */
export function LetterDesk({ children }: { children: ReactNode }) {
  return <div className={useStyles().desk}>{children}</div>;
}
