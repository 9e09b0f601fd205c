import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useReaders } from '../workspace/readers-store.ts';
import { CaseSearchPanel } from './case-search-panel.tsx';
import { focusRecords } from './focus-records.ts';
import { changeSearch, searchViewOf, useSearchView } from './search-view.ts';

const useStyles = makeStyles({
  side: {
    flexShrink: 0,
    width: '320px',
    minWidth: 0,
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    // No room beside two panes: over the records, until a hit is gone to.
    '@media (max-width: 900px)': {
      position: 'absolute',
      zIndex: 10,
      left: 0,
      top: 0,
      bottom: 0,
      maxWidth: '100%',
      boxShadow: tokens.shadow16,
    },
  },
  shut: { display: 'none' },
});

/** The search of the open case, at the left of its panes. Not there until it is asked for. */
export function SearchSide() {
  const styles = useStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const isOpen = useSearchView(caseId, (view) => view.isOpen);
  const isTucked = useSearchView(caseId, (view) => view.isTucked);
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useArrival(caseId, field);

  const open = useCallback(() => {
    const focused = document.activeElement;
    if (focused !== field.current) cameFrom.current = focused;
    changeSearch(caseId, { isOpen: true, isTucked: false });
    // Once it is there.
    setTimeout(() => field.current?.select());
  }, [caseId]);
  const close = useCallback(() => {
    changeSearch(caseId, { isOpen: false });
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else focusRecords();
  }, [caseId]);
  const commands = useMemo<Command[]>(
    () => [{ id: 'search-case', label: 'Search this case', scope: 'Case', keys: ['Mod+Shift+F'], run: open }],
    [open],
  );
  useCommands(commands);
  if (!isOpen) return null;
  return (
    <section
      className={mergeClasses(styles.side, isTucked && styles.shut)}
      aria-label="Search"
      data-pane="search"
    >
      <CaseSearchPanel caseId={caseId} field={field} onClose={close} />
    </section>
  );
}

/** A hit that was gone to before the case was open: its document is shown, once. */
function useArrival(caseId: string, field: RefObject<HTMLInputElement | null>): void {
  const show = useCaseSession((session) => session.show);
  // Before, the document that was left open would take its place.
  const isRestored = useReaders(caseId, (readers) => readers.isRestored);
  useEffect(() => {
    if (!isRestored) return;
    const { isArriving, isTucked, current } = searchViewOf(caseId);
    if (!isArriving) return;
    changeSearch(caseId, { isArriving: false });
    if (current !== undefined) show({ documentId: current.documentId });
    if (isTucked) focusRecords();
    else field.current?.focus();
  }, [caseId, field, isRestored, show]);
}
