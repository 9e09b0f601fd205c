import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import {
  type LibraryPlace,
  type LibrarySource,
  libraryContracts,
} from '../../../shared/contracts/library.ts';
import { copyText } from '../../lib/clipboard.ts';
import { notify } from '../../lib/notify.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { today } from '../../lib/today.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { CitedInList } from '../guidelines/cited-in-list.tsx';
import { OpenDocumentButton } from '../library-document/open-document.tsx';
import { ChapterActions } from './chapter-actions.tsx';
import { isCorrectable } from './correctable.ts';
import { CriteriaList } from './criteria-list.tsx';
import { DaysBadge, daysInWords } from './days-badge.tsx';
import { FavoriteButton, useAboutPlace } from './place-marks.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  path: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  days: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginTop: '4px' },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', userSelect: 'text', lineHeight: '1.5' },
  part: { display: 'flex', flexDirection: 'column', gap: '6px' },
  cited: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { flexGrow: 1, overflowWrap: 'anywhere', userSelect: 'text' },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** A section, or a chapter as a whole: what it says, its criteria, its days, and how a letter cites it. */
export function PlaceView({ placeId, source }: { placeId: number; source: LibrarySource | undefined }) {
  const styles = useStyles();
  const { data: place, error } = useContractQuery(libraryContracts.section, {
    sectionId: placeId,
    day: today(),
  });
  if (error) return <ErrorPanel title="The section cannot be shown" error={error} />;
  if (place === undefined) return <Spinner label="Loading" delay={300} />;
  const { chapter, section, text, criteria, evidence } = place;
  return (
    <article className={styles.root} aria-label={section?.title ?? chapter.title}>
      <div className={styles.head}>
        <Text size={200} className={styles.path}>
          {pathOf(place)}
        </Text>
        <div className={styles.title}>
          <Title3 as="h2">{section === null ? chapterTitle(place) : numbered(section)}</Title3>
          <FavoriteOf place={place} />
        </div>
        <div className={styles.days}>
          <DaysBadge inForce={place.inForce} />
          <Text size={200}>{daysInWords(place)}</Text>
          {place.documentId !== null && (
            <OpenDocumentButton documentId={place.documentId} page={place.page} />
          )}
        </div>
      </div>
      {!place.confirmed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Not confirmed: no source at hand bears this out. Look it up before you cite it.
          </MessageBarBody>
        </MessageBar>
      )}
      {text !== null && <div className={styles.text}>{text}</div>}
      {text === null && criteria.length === 0 && (
        <Text className={styles.soft}>
          {section === null
            ? 'Choose a section of this chapter, or cite the chapter as a whole.'
            : 'The library has the title of this section, not its text.'}
        </Text>
      )}
      {criteria.length > 0 && <CriteriaList criteria={criteria} />}
      {evidence !== null && (
        <Text>
          Evidence level {evidence.level} (8 CCR 9792.25.1)
          {evidence.study !== undefined && `: ${evidence.study}`}
        </Text>
      )}
      <About place={place} />
      <Cited printed={place.printed} />
      <CitedIn place={place} />
      {section === null && source !== undefined && isCorrectable(source) && (
        <ChapterActions source={source} place={place} />
      )}
    </article>
  );
}

function FavoriteOf({ place }: { place: LibraryPlace }) {
  const about = useAboutPlace(place);
  return about === undefined ? null : <FavoriteButton place={place} isFavorite={about.isFavourite} />;
}

function CitedIn({ place }: { place: LibraryPlace }) {
  const citedIn = useAboutPlace(place)?.citedIn;
  return citedIn === undefined || citedIn.listed.length === 0 ? null : <CitedInList citedIn={citedIn} />;
}

function Cited({ printed }: { printed: string }) {
  const styles = useStyles();
  const copy = async (): Promise<void> => {
    if (await copyText(printed)) notify.success('Copied');
    else notify.error('It could not be copied', undefined, { detail: 'Select the words and press Ctrl+C.' });
  };
  return (
    <div className={styles.part}>
      <Text weight="semibold">As a letter prints it</Text>
      <div className={styles.cited}>
        <span className={styles.words}>{printed}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<CopyRegular />}
          aria-label="Copy the citation"
          onClick={() => void copy()}
        />
      </div>
    </div>
  );
}

function About({ place: { bodyParts, conditions, treatments } }: { place: LibraryPlace }) {
  const styles = useStyles();
  const all = [...bodyParts, ...conditions, ...treatments];
  return all.length === 0 ? null : <Text className={styles.soft}>About: {all.join(', ')}</Text>;
}

/** Where a section stands: source, edition, chapter, the section it is a part of. */
function pathOf(place: LibraryPlace): string {
  const { sourceTitle, section, parent, page } = place;
  return [
    sourceTitle,
    ...(section === null ? [] : [chapterTitle(place)]),
    ...(parent === null ? [] : [parent.title]),
    ...(page === null ? [] : [`page ${page + 1}`]),
  ].join(' › ');
}

function chapterTitle({ chapter, step }: LibraryPlace): string {
  const edition = step === 'law' ? '' : `, ${chapter.edition}`;
  const number = chapter.number === null ? '' : ` (${chapter.number})`;
  return `${chapter.title}${edition}${number}`;
}

function numbered({ number, title }: { number: string | null; title: string }): string {
  return number === null ? title : `${number} ${title}`;
}
