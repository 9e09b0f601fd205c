import { makeStyles, tokens } from '@fluentui/react-components';
import type { PackagePreview } from '../../../shared/contracts/exchange.ts';
import { count, printBytes, printWhen } from '../../lib/format.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(140px) minmax(0, 1fr)',
    gap: '6px 16px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  documents: {
    maxHeight: '144px',
    overflowY: 'auto',
    margin: 0,
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
  },
  document: { display: 'flex', gap: '16px', padding: '4px 0' },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  size: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  file: string;
  preview: PackagePreview;
}

/** What a package holds, before anything of it is taken in. */
export function PackageFacts({ file, preview }: Props) {
  const styles = useStyles();
  const { createdAt, generator, documents, parts } = preview;
  return (
    <>
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>{file}</dd>
        <dt>Case</dt>
        <dd>{caseLine(preview.case)}</dd>
        <dt>Made</dt>
        <dd>
          {printWhen(createdAt, new Date())}, with {generator.name} {generator.version}
        </dd>
        <dt>Records</dt>
        <dd>{recordsLine(documents)}</dd>
        <dt>Comes with</dt>
        <dd>{partsLine(parts, true)}</dd>
        <dt>Not in it</dt>
        <dd>{partsLine(parts, false)}</dd>
      </dl>
      {documents.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it
        <ul className={styles.documents} aria-label="Records in the package" tabIndex={0}>
          {documents.map(({ name, bytes, pages }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may come twice, and the list never changes
            <li key={index} className={styles.document}>
              <span className={styles.name} title={name}>
                {name}
              </span>
              <span className={styles.size}>
                {pages === null ? '' : `${count(pages, 'page')}, `}
                {printBytes(bytes)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const PART_WORDS: Readonly<Record<PackagePreview['parts'][number], string>> = {
  evidence: 'evidence',
  index: 'Bates numbers or corrections of the index',
  notes: 'notes',
  profile: 'its letter profile',
};
/** What no package carries: it is of the vault that it was made in. */
const NEVER = 'earlier texts, pages seen, signed versions, audit log';

function partsLine(parts: PackagePreview['parts'], isIn: boolean): string {
  const names = (['evidence', 'index', 'notes', 'profile'] as const)
    .filter((name) => parts.includes(name) === isIn)
    // One that comes with the program is not missed.
    .filter((name) => isIn || name !== 'profile');
  const words = [...names.map((name) => PART_WORDS[name]), ...(isIn ? [] : [NEVER])].join(', ');
  return words === '' ? 'Nothing else' : words.charAt(0).toUpperCase() + words.slice(1);
}

function caseLine(found: PackagePreview['case']): string {
  if (found === null) return 'Named once all has been read';
  const { caseNumber, firstRequest, items } = found;
  const what = [caseNumber, firstRequest].filter((one) => one !== null).join(': ');
  const asked = count(items, 'disputed item');
  return what === '' ? `Without a number, ${asked}` : `${what} (${asked})`;
}

function recordsLine(documents: PackagePreview['documents']): string {
  if (documents.length === 0) return 'None';
  const bytes = documents.reduce((sum, one) => sum + one.bytes, 0);
  const pages = documents.reduce((sum, one) => sum + (one.pages ?? 0), 0);
  const told = documents.every((one) => one.pages !== null) ? [count(pages, 'page')] : [];
  return [count(documents.length, 'document'), ...told, printBytes(bytes)].join(', ');
}
