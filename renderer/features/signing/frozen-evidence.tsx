import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { z } from 'zod';
import { type ListedEvidence, listedEvidenceSchema } from '../../../shared/contracts/evidence.ts';
import type { FrozenVersion } from '../../../shared/contracts/versions.ts';
import type { ImrCase } from '../../../shared/domain/case.ts';
import type { Inline, RichText } from '../../../shared/domain/rich-text.ts';
import { shownHash } from '../../../shared/domain/shown-hash.ts';
import { useCaseSession, useCaseSessionStore } from '../decision/case-session.ts';
import { ColorSwatch } from '../evidence/color-swatch.tsx';
import { useEvidenceTextStyles } from '../evidence/text-styles.ts';
import { useMeanings } from '../evidence/use-meanings.ts';
import { quoteWord, tagWords } from '../evidence/words.ts';
import { showBoxes } from '../workspace/use-show-place.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '880px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { overflowWrap: 'anywhere', '& p': { margin: '4px 0' } },
  chip: { border: 0, font: 'inherit', textAlign: 'start', userSelect: 'text' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    overflowWrap: 'anywhere',
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where evidence is now: its document in the case, undefined where that is not there any more. */
type Places = ReadonlyMap<string, { listed: ListedEvidence; open: (() => void) | undefined }>;

/**
 * The evidence that was frozen with a version: the texts that cite it, each citation leading to its page, and all that was
 * kept then. Nothing of it can be changed; what became of the evidence of the case since is not told here.
 */
export function FrozenEvidence({ frozen }: { frozen: FrozenVersion }) {
  const styles = useStyles();
  const session = useCaseSessionStore();
  const documents = useCaseSession((one) => one.documents);
  const known = z.array(listedEvidenceSchema).safeParse(frozen.evidence).data;
  if (known === undefined) return <Text>The evidence was kept by another version of the program.</Text>;
  if (known.length === 0) return <Text>No evidence was kept with this version.</Text>;
  const places: Places = new Map(
    known.map((listed) => {
      const { page, rects, sha256, id } = listed.evidence;
      const document = documents.find((one) => shownHash(one) === sha256);
      const open =
        document &&
        (() => showBoxes(session, { documentId: document.id, page, rects }, { keepsFocus: true }));
      return [id, { listed, open }] as const;
    }),
  );
  const cited = textsOf(frozen.case).filter(({ text }) => text.some(hasCitation));
  return (
    <section className={styles.root} aria-label="Evidence of this version">
      {cited.map(({ key, label, text }) => (
        <div key={key}>
          <h3 className={styles.heading}>{label}</h3>
          <CitedText text={text} places={places} />
        </div>
      ))}
      <h3 className={styles.heading}>All evidence kept with it</h3>
      <ol className={styles.list}>
        {[...places.values()].map(({ listed, open }) => (
          <EvidenceLine key={listed.evidence.id} {...{ listed, open }} />
        ))}
      </ol>
    </section>
  );
}

/** The texts of a letter that can cite. */
function textsOf({ summary, items }: ImrCase): { key: string; label: string; text: RichText }[] {
  return [
    { key: 'summary', label: 'Clinical case summary', text: summary },
    ...items.map(({ id, request, rationale }, at) => ({
      key: id,
      label: `Rationale of item ${at + 1}: ${request}`,
      text: rationale,
    })),
  ];
}

function hasCitation({ content }: RichText[number]): boolean {
  return content.some((inline) => !('text' in inline));
}

/** A text as it was signed, with its citations as buttons. */
function CitedText({ text, places }: { text: RichText; places: Places }) {
  const styles = useStyles();
  const { marks } = useEvidenceTextStyles();
  return (
    <div className={`${marks} ${styles.text}`}>
      {text.map(({ content, list }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <p key={at}>
          {list !== undefined && '• '}
          {content.map((inline, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change
            <Fragment key={index}>
              <Piece inline={inline} places={places} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ inline, places }: { inline: Inline; places: Places }): ReactNode {
  const styles = useStyles();
  if ('text' in inline) return inline.text;
  const place = places.get(inline.evidence);
  if (place?.open === undefined) {
    const why = place === undefined ? REMOVED : LOST;
    return (
      <span data-evidence={inline.evidence} data-chip="lost" title={why}>
        {inline.printed}
      </span>
    );
  }
  const quote = quoteWord(place.listed.evidence);
  return (
    <button
      type="button"
      className={styles.chip}
      data-evidence={inline.evidence}
      title={quote}
      onClick={place.open}
    >
      {inline.printed}
    </button>
  );
}

const REMOVED = 'This evidence had been removed before the version was signed.';
const LOST = 'Its record is not in the case any more.';

function EvidenceLine({ listed, open }: { listed: ListedEvidence; open: (() => void) | undefined }) {
  const styles = useStyles();
  const meanings = useMeanings();
  const { evidence, printed } = listed;
  return (
    <li className={styles.row}>
      <ColorSwatch color={evidence.color} />
      <div className={styles.words}>
        {open === undefined ? (
          <Text size={200} weight="semibold">
            {printed}. {LOST}
          </Text>
        ) : (
          <Link as="button" onClick={open}>
            {printed}
          </Link>
        )}
        {evidence.note !== '' && <Text size={200}>{evidence.note}</Text>}
        <Text size={200}>{evidence.quote === '' ? quoteWord(evidence) : `“${quoteWord(evidence)}”`}</Text>
        <Text size={200} className={styles.quiet}>
          {tagWords(evidence, meanings).join(' · ')}
        </Text>
      </div>
    </li>
  );
}
