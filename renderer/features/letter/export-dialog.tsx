import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CopyDifference } from '../../../shared/letter/copy-differences.ts';
import type { Copy } from '../../../shared/letter/profile.ts';
import type { Finding, NotChecked } from '../../../shared/rules/finding.ts';
import { count } from '../../lib/format.ts';
import { NotCheckedReasons } from '../decision/check-tab.tsx';
import { FindingList } from '../decision/finding-list.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px', containerType: 'inline-size' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  samples: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What there is to know before a letter is written. */
export interface ExportQuestion {
  copy: Copy;
  /** What keeps the determination from being complete. */
  gaps: readonly Finding[];
  /** Findings about identifiers; of a posted copy alone. */
  identifiers: readonly Finding[];
  notChecked: readonly NotChecked[];
  differences: readonly CopyDifference[];
}

interface Props extends ExportQuestion {
  onExport(how: { draft: boolean }): void;
  onClose(): void;
}

/** What is missing in the letter, what may tell who someone is, and how the posted copy differs from the served one. */
export function ExportDialog({ copy, gaps, identifiers, notChecked, differences, onExport, onClose }: Props) {
  const styles = useStyles();
  const isBlocked = identifiers.some(({ severity }) => severity === 'blocking');
  const isDraft = gaps.length > 0;
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{titleOf(isBlocked, isDraft)}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {copy === 'posted' && (
              <Identifiers
                isBlocked={isBlocked}
                identifiers={identifiers}
                notChecked={notChecked}
                onGo={onClose}
              />
            )}
            {isDraft && (
              <Section name="What is missing">
                <FindingList findings={gaps} onGo={onClose} />
              </Section>
            )}
            {copy === 'posted' && <Differences differences={differences} />}
          </DialogContent>
          <DialogActions>
            {isBlocked ? null : isDraft ? (
              <Button onClick={() => onExport({ draft: true })}>Export as a draft</Button>
            ) : (
              <Button onClick={onClose}>Cancel</Button>
            )}
            {isBlocked || isDraft ? (
              <Button appearance="primary" onClick={onClose}>
                Go on writing
              </Button>
            ) : (
              <Button appearance="primary" onClick={() => onExport({ draft: false })}>
                Export
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function titleOf(isBlocked: boolean, isDraft: boolean): string {
  if (isBlocked) return 'The posted copy cannot leave yet';
  return isDraft ? 'The determination is not complete' : 'Export the posted copy';
}

function Identifiers({
  isBlocked,
  identifiers,
  notChecked,
  onGo,
}: Pick<Props, 'identifiers' | 'notChecked'> & { isBlocked: boolean; onGo(): void }) {
  const { intent, text } = verdictOn(isBlocked, identifiers.length > 0, notChecked.length > 0);
  return (
    <Section name="Identifiers">
      <MessageBar layout="multiline" intent={intent}>
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
      {identifiers.length > 0 && <FindingList findings={identifiers} onGo={onGo} />}
      {notChecked.length > 0 && <NotCheckedReasons notChecked={notChecked} />}
    </Section>
  );
}

/** What the check of a public copy comes to. It passed only where it could look for everything. */
function verdictOn(isBlocked: boolean, isDoubtful: boolean, isPartial: boolean) {
  if (isBlocked) {
    const text =
      'The posted copy is public, and the check found what tells who someone is. Take it out first.';
    return { intent: 'error', text } as const;
  }
  if (isDoubtful) {
    const text = 'The posted copy is public. Look at what may tell who someone is before it leaves.';
    return { intent: 'warning', text } as const;
  }
  if (isPartial) {
    const text = 'The check found nothing that tells who someone is, but could not look for everything:';
    return { intent: 'warning', text } as const;
  }
  return { intent: 'success', text: 'The check found nothing that tells who someone is.' } as const;
}

const KINDS: Record<CopyDifference['kind'], string> = {
  'left-out': 'Left out',
  added: 'Added',
  changed: 'Worded otherwise',
};

function Differences({ differences }: { differences: readonly CopyDifference[] }) {
  const styles = useStyles();
  return (
    <Section name="Against the served copy">
      <ul className={styles.list}>
        {differences.map(({ kind, what, count: amount, samples }) => (
          <li key={`${kind} ${what}`}>
            <Text>
              {KINDS[kind]}: <strong>{what}</strong>
              {printAmount(what, amount)}
            </Text>
            <br />
            <Text size={200} className={styles.samples}>
              {samples.join(' · ')}
              {samples.length < amount && ' · …'}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function printAmount(what: string, amount: number): string {
  if (what === 'Footer') return '';
  return ` (${count(amount, what === 'Footnotes' ? 'footnote' : 'paragraph')})`;
}

function Section({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={name}>
      <Text as="h3" weight="semibold">
        {name}
      </Text>
      {children}
    </section>
  );
}
