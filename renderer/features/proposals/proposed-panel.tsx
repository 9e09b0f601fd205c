import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, type Ref, useId } from 'react';
import { textContracts } from '../../../shared/contracts/text.ts';
import { count } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useCaseSession } from '../decision/case-session.ts';

const useStyles = makeStyles({
  root: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 12px',
    maxWidth: '880px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', minHeight: '32px' },
  toggle: {
    paddingLeft: 0,
    paddingRight: 0,
    justifyContent: 'flex-start',
    minWidth: 0,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  says: { flex: '1 1 160px', minWidth: 0, color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', paddingBottom: '4px' },
  waits: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  /** "Case block from the records". */
  title: string;
  /** What there is to do, in a few words; read while it is shut, too. */
  says: string;
  isOpen: boolean;
  toggle: () => void;
  /** The button for all at once. */
  all?: ReactNode;
  isWorking: boolean;
  children: ReactNode;
  target: { ref: Ref<HTMLElement>; 'data-place': string };
  className?: string;
}

/** A frame for what the records propose. It can be shut: what was looked at takes no room from what is being written. */
export function ProposedPanel({
  title,
  says,
  isOpen,
  toggle,
  all,
  isWorking,
  children,
  target,
  className,
}: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.root, className)} aria-label={title} tabIndex={-1} {...target}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={toggle}
        >
          {title}
        </Button>
        <Text className={styles.says}>{says}</Text>
        {isOpen && all}
      </div>
      {isOpen && (
        <div id={id} className={styles.body}>
          {children}
          <Waits isWorking={isWorking} />
        </div>
      )}
    </section>
  );
}

/** Says that more may be proposed, and what that waits for. */
function Waits({ isWorking }: { isWorking: boolean }) {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const { data } = useContractQuery(textContracts.status, { caseId });
  const waiting = (data?.documents ?? []).reduce((sum, { pages, read }) => sum + pages - read, 0);
  const isReading = isWorking || (waiting > 0 && data?.hold === null);
  if (!isReading && waiting === 0) return null;
  return (
    <div className={styles.waits}>
      {isReading ? (
        <Spinner size="extra-tiny" label="Pages are still being read; more may be proposed." />
      ) : (
        <Text size={200}>
          {count(waiting, 'page')} of the records {waiting === 1 ? 'is' : 'are'} not read yet; more may be
          proposed once {waiting === 1 ? 'it is' : 'they are'}.
        </Text>
      )}
    </div>
  );
}
