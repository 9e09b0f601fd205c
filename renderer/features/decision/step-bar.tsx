import { makeStyles, Toolbar, ToolbarButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { useCaseSession } from './case-session.ts';
import { ITEM_STEPS } from './item-steps.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    padding: 0,
    // Enlarged, the height belongs to the fields.
    '@media (max-height: 480px)': { display: 'none' },
  },
  step: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    padding: '2px 8px 2px 4px',
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/** The four steps of the item, each with whether it is done, and the way to it. */
export function StepBar({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const goTo = useCaseSession((session) => session.goTo);
  return (
    <Toolbar size="small" className={styles.root} aria-label="Steps of this item">
      {ITEM_STEPS.map(({ id, name, field, isDone }) => {
        const done = isDone(item);
        return (
          <ToolbarButton
            key={id}
            appearance="subtle"
            className={styles.step}
            icon={done ? <CheckmarkCircleRegular className={styles.done} /> : <CircleRegular />}
            aria-label={`${name}: ${done ? 'done' : 'to do'}`}
            onClick={() => goTo({ field, item: item.id })}
          >
            {name}
          </ToolbarButton>
        );
      })}
    </Toolbar>
  );
}
