import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { libraryContracts } from '../../../shared/contracts/library.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import type { DisputedItem } from '../../../shared/domain/item.ts';
import { type Command, useCommands } from '../../lib/commands.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFocusTarget } from '../decision/focus-place.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { SearchField } from '../search/search-field.tsx';
import { useHitKeys } from '../search/use-hit-keys.ts';
import { useLookUpView } from './look-up-view.ts';
import { PlaceDetail } from './place-detail.tsx';
import { PlaceList, rowId } from './place-list.tsx';
import { firstChoice, type PlaceRow } from './place-rows.ts';
import { useDecisionDay } from './use-decision-day.ts';
import { usePlaceActions } from './use-place-actions.ts';
import { usePlaceRows } from './use-place-rows.ts';

const LIST_ID = 'guideline-places';
const FIRST_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '880px', paddingTop: '16px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  empty: { maxWidth: '420px', margin: '48px auto 24px' },
});

/** The guideline of the item that is being written: what fits it, a search, and the section that is shown. */
export function GuidelinesTab() {
  const styles = useStyles();
  const item = useCaseSession((session) => session.case.items.find((one) => one.id === session.itemId));
  const target = useFocusTarget('item.guidelines');
  if (item !== undefined) return <ItemGuidelines key={item.id} item={item} />;
  return (
    <div className={styles.empty} tabIndex={-1} {...target}>
      <Text>Add a disputed item first: its guideline is looked up from what it asks for.</Text>
    </div>
  );
}

function ItemGuidelines({ item }: { item: DisputedItem }) {
  const styles = useStyles();
  const form = useFormStyles();
  const isReadOnly = useIsReadOnly();
  const number = useCaseSession((session) => session.case.items.findIndex(({ id }) => id === item.id)) + 1;
  const goTo = useCaseSession((session) => session.goTo);
  const target = useFocusTarget('item.guidelines', item.id);
  const typed = useLookUpView((view) => (view.item === item.id ? view.typed : ''));
  const search = (value: string) => useLookUpView.setState({ typed: value, item: item.id });
  const { day, isDecided } = useDecisionDay();
  const { groups, isCurrent, notes, hasMore, error } = usePlaceRows(item, typed, day);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const actions = usePlaceActions(item.id);
  const back = () =>
    goTo({ field: useLookUpView.getState().cameFrom ?? 'item.basis.reviewer', item: item.id });
  const [elsewhere, setElsewhere] = useState<PlaceRow['head']>();
  const keys = useHitKeys({
    count: rows.length,
    hasMore: false,
    more: () => Promise.resolve(),
    choose: () => focusCite(),
    onEnter: () => focusCite(),
    onEscape: () => (typed === '' ? back() : search('')),
  });
  const active = keys.active >= 0 ? keys.active : firstChoice(groups);
  const head = elsewhere ?? rows[Math.min(active, rows.length - 1)]?.head;
  const choose = (index: number) => {
    setElsewhere(undefined);
    keys.setActive(index);
  };
  const of =
    head === undefined
      ? undefined
      : head.sectionId === null
        ? { chapterId: head.chapterId }
        : { sectionId: head.sectionId };
  const { data: place } = useContractQuery(
    libraryContracts.section,
    { ...(of ?? { chapterId: 0 }), day },
    { enabled: of !== undefined },
  );
  const commands = useMemo<Command[]>(() => {
    if (place === undefined || isReadOnly) return [];
    const scope = 'Determination' as const;
    return [
      {
        id: 'cite-section',
        label: 'Cite the section that is shown as your basis',
        scope,
        keys: ['Alt+Shift+C'],
        run: () => actions.cite(place),
      },
      {
        id: 'take-criteria',
        label: "Take the section's criteria into the checklist",
        scope,
        keys: ['Alt+Shift+K'],
        run: () => actions.takeCriteria(place),
      },
    ];
  }, [place, isReadOnly, actions]);
  useCommands(commands);
  return (
    <div className={styles.root}>
      <div>
        <h2 className={styles.title}>
          {number}. {item.request || 'No request yet'}
        </h2>
        <Text size={200} className={form.quiet}>
          {isDecided
            ? `Editions in force on the decision date, ${printDate({ iso: day })}, come first.`
            : 'The case has no decision date: editions in force today come first.'}
        </Text>
      </div>
      <div {...target}>
        <SearchField
          label="Search the guidelines"
          value={typed}
          onChange={(value) => {
            search(value);
            choose(-1);
          }}
          onKeyDown={(event) => {
            setElsewhere(undefined);
            const step = event.altKey ? undefined : FIRST_STEPS[event.key];
            // The arrows begin at the line that is chosen already, and stop at the first one.
            if (step === undefined || keys.active > 0) return keys.onKeyDown(event);
            event.preventDefault();
            keys.setActive(Math.min(Math.max(active + step, 0), rows.length - 1));
          }}
          isListed={rows.length > 0}
          listId={LIST_ID}
          activeId={rows.length === 0 ? undefined : rowId(LIST_ID, active)}
        />
      </div>
      {error !== null && <ErrorPanel title="The library could not be searched" error={error} />}
      {notes.map((note) => (
        <Text key={note} size={200} className={form.quiet}>
          {note}
        </Text>
      ))}
      {rows.length > 0 && (
        <PlaceList
          listId={LIST_ID}
          label={typed === '' ? 'What fits this item' : 'What was found'}
          groups={groups}
          active={active}
          onChoose={choose}
        />
      )}
      {rows.length === 0 && isCurrent && <NothingFound isSearch={typed !== ''} />}
      {hasMore && (
        <Text size={200} className={form.quiet}>
          There is more: another word narrows it down.
        </Text>
      )}
      {place !== undefined && head !== undefined && (
        <PlaceDetail
          place={place}
          day={day}
          isDecided={isDecided}
          isReadOnly={isReadOnly}
          actions={actions}
          onShow={setElsewhere}
        />
      )}
    </div>
  );
}

/** What can be done with the section that is shown. */
function focusCite(): void {
  document.querySelector<HTMLElement>('[data-cite]')?.focus();
}

function NothingFound({ isSearch }: { isSearch: boolean }) {
  const form = useFormStyles();
  return (
    <Text className={form.quiet}>
      {isSearch
        ? 'Nothing in the library has these words. Guidelines that you are licensed to hold can be imported as packs.'
        : 'Nothing in the library fits the words of this item. Type what to look for.'}
    </Text>
  );
}
