import { Badge, makeStyles } from '@fluentui/react-components';
import type { Outcome } from '../../../shared/domain/item.ts';

const useStyles = makeStyles({ root: { flexShrink: 0 } });

const BADGES = {
  open: { appearance: 'outline', color: 'informative', text: 'Open' },
  upheld: { appearance: 'filled', color: 'informative', text: 'Upheld' },
  overturned: { appearance: 'filled', color: 'brand', text: 'Overturned' },
} as const;

/** The decision of an item at a glance; told apart by its word and its weight, not by colour alone. */
export function OutcomeBadge({ outcome }: { outcome: Outcome | undefined }) {
  const styles = useStyles();
  const { appearance, color, text } = BADGES[outcome ?? 'open'];
  return (
    <Badge appearance={appearance} color={color} className={styles.root}>
      {text}
    </Badge>
  );
}
