import { makeStyles } from '@fluentui/react-components';
import {
  type CSSProperties,
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useId,
  useMemo,
} from 'react';
import { type NumberedFootnotes, numberFootnotes } from '../../../shared/letter/footnotes.ts';
import type { Block, FootnoteRun } from '../../../shared/letter/tree.ts';

const useStyles = makeStyles({
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: '2px solid #0f6cbd', outlineOffset: '1px' },
  },
  /** Word's superscript is two thirds of the text's size and does not raise the line. */
  mark: { fontSize: '0.66em', lineHeight: 0, verticalAlign: '0.5em', fontWeight: 'normal' },
  notes: {
    margin: '1.5em 0 0',
    padding: 0,
    listStyleType: 'none',
    // 10 pt beside a body of 12.
    fontSize: '0.833em',
    '::before': {
      content: '""',
      display: 'block',
      width: '31%',
      marginBottom: '0.2em',
      borderTop: '1px solid #000',
    },
    '& li': { padding: '0.15em 0' },
    '& li:focus': { outline: '2px solid #0f6cbd', outlineOffset: '-1px' },
  },
});

interface Footnotes extends NumberedFootnotes {
  id: string;
}

const FootnotesContext = createContext<Footnotes | null>(null);

function useFootnotes(): Footnotes {
  const footnotes = useContext(FootnotesContext);
  if (footnotes === null) throw new Error('Footnotes are drawn inside of a letter.');
  return footnotes;
}

const noteId = (id: string, number: number) => `${id}note${number}`;
const referenceId = (id: string, number: number) => `${id}reference${number}`;

interface InLetter {
  blocks: readonly Block[];
  children: ReactNode;
}

/** Numbers the footnotes of the letter inside. */
export function NumbersFootnotes({ blocks, children }: InLetter) {
  const id = useId();
  const footnotes = useMemo(() => ({ ...numberFootnotes(blocks), id }), [blocks, id]);
  return <FootnotesContext.Provider value={footnotes}>{children}</FootnotesContext.Provider>;
}

/** The same of a letter that ends with them. */
export function WithFootnotes({ blocks, children }: InLetter) {
  return (
    <NumbersFootnotes blocks={blocks}>
      {children}
      <AllFootnotes />
    </NumbersFootnotes>
  );
}

function AllFootnotes() {
  const { texts } = useFootnotes();
  return texts.length > 0 && <FootnoteList label="Footnotes" numbers={texts.map((_, index) => index + 1)} />;
}

/** The number at a place of the text; leads to the footnote. */
export function FootnoteMark({ run }: { run: FootnoteRun }) {
  const styles = useStyles();
  const { id, numberOf, isRepeated } = useFootnotes();
  const number = numberOf(run);
  return (
    <sup className={styles.mark}>
      <JumpLink
        role="doc-noteref"
        name={`Footnote ${number}`}
        to={noteId(id, number)}
        {...(!isRepeated(run) && { id: referenceId(id, number) })}
      >
        {number}
      </JumpLink>
    </sup>
  );
}

interface ListProps {
  /** For screen readers. */
  label: string;
  numbers: readonly number[];
  /** On a page, its foot tells where they stand. */
  style?: CSSProperties;
}

/** Footnotes by their numbers, each with a way back to its place in the text. */
export function FootnoteList({ label, numbers, style }: ListProps) {
  const styles = useStyles();
  const { id, texts } = useFootnotes();
  return (
    <section aria-label={label}>
      <ol className={styles.notes} style={style}>
        {numbers.map((number) => {
          const text = texts[number - 1];
          return (
            <li key={number} id={noteId(id, number)} tabIndex={-1}>
              <sup className={styles.mark}>
                <JumpLink
                  role="doc-backlink"
                  name={`Back to reference ${number} in the text`}
                  to={referenceId(id, number)}
                >
                  {number}
                </JumpLink>
              </sup>{' '}
              {text}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface JumpLinkProps {
  role: 'doc-noteref' | 'doc-backlink';
  /** For screen readers. */
  name: string;
  /** Id of the element that it leads to. */
  to: string;
  id?: string;
  children: ReactNode;
}

/** Leads to another place of the same letter, with the focus. */
function JumpLink({ role, name, to, id, children }: JumpLinkProps) {
  const styles = useStyles();
  const jump = (event: MouseEvent) => {
    // The text around a number leads to its field in the form; the address of the page stays as it is.
    event.preventDefault();
    event.stopPropagation();
    const target = document.getElementById(to);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <a
      className={styles.link}
      role={role}
      aria-label={name}
      href={`#${to}`}
      onClick={jump}
      {...(id !== undefined && { id })}
    >
      {children}
    </a>
  );
}
