import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { LibraryRegular, TaskListSquareAddRegular, TextQuoteRegular } from '@fluentui/react-icons';
import type { LibraryPlace } from '../../../shared/contracts/library.ts';
import type { PlaceHead } from '../../../shared/contracts/lookup.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { openLibrary } from '../../lib/session.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { CriteriaList } from '../library/criteria-list.tsx';
import { FavoriteButton, useAboutPlace } from '../library/place-marks.tsx';
import { OpenDocumentButton } from '../library-document/open-document.tsx';
import { CitedInList } from './cited-in-list.tsx';
import { nameOfChapter, nameOfPlace } from './place-rows.ts';
import type { PlaceActions } from './use-place-actions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  names: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  place: LibraryPlace;
  day: string;
  /** The case has a decision date; else the day is today. */
  isDecided: boolean;
  isReadOnly: boolean;
  actions: PlaceActions;
  onShow(head: PlaceHead): void;
}

/** A section, or a chapter as a whole: whether it is in force, how the letter prints it, what it says, its criteria. */
export function PlaceDetail({ place, day, isDecided, isReadOnly, actions, onShow }: Props) {
  const styles = useStyles();
  const form = useFormStyles();
  const { sectionId, chapterId } = place;
  const about = useAboutPlace(place, day);
  const instead = about?.instead;
  const on = isDecided ? `on the decision date, ${printDate({ iso: day })}` : 'today';
  return (
    <section className={styles.root} aria-label={nameOfPlace(place)}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h3 className={styles.title}>{nameOfPlace(place)}</h3>
          <Text size={200} className={form.quiet}>
            {whereIs(place)}
          </Text>
        </div>
        <FavoriteButton place={place} isFavorite={about?.isFavourite === true} />
      </div>
      {place.inForce === 'no' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Not in force {on}
            {daysOf(place)}.{instead ? ` In force: ${nameOfChapter(instead)}.` : ''}
          </MessageBarBody>
          {instead && (
            <MessageBarActions>
              <Button size="small" onClick={() => onShow(instead)}>
                Show what is in force
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {(!place.confirmed || !place.effective.confirmed) && (
        <Text size={200} className={form.quiet}>
          {place.confirmed
            ? 'The days on which this edition is in force are not confirmed by a source at hand.'
            : 'Seen in letters; not confirmed by a source at hand.'}
        </Text>
      )}
      <Text className={form.prints}>{place.printed}</Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          data-cite
          icon={<TextQuoteRegular />}
          disabledFocusable={isReadOnly}
          onClick={() => actions.cite(place)}
        >
          Cite as your basis
        </Button>
        <Button
          icon={<TaskListSquareAddRegular />}
          disabledFocusable={isReadOnly}
          onClick={() => actions.takeCriteria(place)}
        >
          {place.criteria.length === 0 ? 'Type its criteria into the checklist' : 'Criteria to the checklist'}
        </Button>
        {place.documentId !== null && <OpenDocumentButton documentId={place.documentId} page={place.page} />}
        <Button
          appearance="subtle"
          icon={<LibraryRegular />}
          onClick={() => void openLibrary(place.sourceId, sectionId ?? chapterId)}
        >
          Open in the library
        </Button>
      </div>
      {place.text !== null && <Text className={styles.text}>{place.text}</Text>}
      {place.criteria.length > 0 && <CriteriaList criteria={place.criteria} />}
      {about !== undefined && about.citedIn.listed.length > 0 && <CitedInList citedIn={about.citedIn} />}
    </section>
  );
}

/** Chapter, its number in the regulation, and the source that it is from. */
function whereIs(place: LibraryPlace): string {
  const { section, chapter, sourceTitle, parent, evidence } = place;
  return [
    ...(section === null ? [] : [nameOfChapter(place)]),
    ...(parent === null ? [] : [parent.title]),
    ...(chapter.number === null ? [] : [chapter.number]),
    sourceTitle,
    ...(evidence === null ? [] : [`evidence ${evidence.level}`]),
  ].join(' · ');
}

function daysOf({ effective: { from, until } }: Pick<PlaceHead, 'effective'>): string {
  if (until !== undefined) return `: replaced on ${printDate({ iso: until })}`;
  return from === undefined ? '' : `: in force from ${printDate({ iso: from })}`;
}
