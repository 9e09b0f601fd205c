import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  BranchCompareRegular,
  DocumentTextRegular,
  SendRegular,
} from '@fluentui/react-icons';
import type { VersionRow } from '../../../shared/contracts/versions.ts';
import { runCommand } from '../../lib/commands.ts';
import { printDay, printExact } from '../../lib/format.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { useFormStyles } from '../decision/form-styles.ts';
import { Quoted } from './quoted.tsx';
import { type LetterSide, showSignView } from './sign-view.ts';
import { useSigningActions } from './use-signing-actions.ts';
import { type ExportedCopy, useVersionExport } from './use-version-export.tsx';
import { decidedText, VERSION_STATES } from './version-words.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { display: 'flex', flexDirection: 'column', gap: '2px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export const COPIES: readonly { copy: ExportedCopy; label: string }[] = [
  { copy: 'signed', label: 'Export signed letter' },
  { copy: 'served', label: 'Export served copy' },
  { copy: 'posted', label: 'Export posted copy' },
];

/** One version: what it is, what became of it, and what can be done with it. */
export function VersionCard({ row, compareWith }: { row: VersionRow; compareWith: LetterSide | undefined }) {
  const styles = useStyles();
  const form = useFormStyles();
  const caseId = useCaseSession((session) => session.case.id);
  const { version, state, signedAt, signer, returnedAt, answers } = row;
  const badge = VERSION_STATES[state];
  const compare = (side: LetterSide) =>
    showSignView(
      caseId,
      side === 'now'
        ? { kind: 'compare', before: version, after: 'now' }
        : { kind: 'compare', before: side, after: version },
    );
  return (
    <article className={styles.root} aria-label={`Version ${version}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>Version {version}</h3>
        <Badge appearance="tint" color={badge.color} shape="rounded">
          {badge.text}
        </Badge>
      </div>
      <div className={styles.words}>
        <Text>
          Signed {printExact(signedAt)} by {signer}
        </Text>
        <Text>{decidedText(row)}</Text>
        <Text className={form.quiet}>
          {returnedAt === null
            ? 'Not marked as returned to the organization'
            : `Returned to the organization ${printDay(returnedAt)}`}
        </Text>
      </div>
      {answers !== null && (
        <div className={styles.words}>
          <Text className={form.quiet}>Answers the question of QA:</Text>
          <Quoted name={`Question that version ${version} answers`} text={answers} />
        </div>
      )}
      <div className={styles.actions}>
        {state === 'current' && <CurrentActions row={row} />}
        <Button
          size="small"
          icon={<DocumentTextRegular />}
          aria-label={`View the letter of version ${version}`}
          onClick={() => showSignView(caseId, { kind: 'letter', version })}
        >
          View the letter
        </Button>
        {compareWith !== undefined && (
          <Button
            size="small"
            icon={<BranchCompareRegular />}
            aria-label={`Compare version ${version}`}
            onClick={() => compare(compareWith)}
          >
            Compare
          </Button>
        )}
        {state !== 'current' && <ExportMenu version={version} />}
      </div>
    </article>
  );
}

/** What comes next after signing. */
function CurrentActions({ row: { version, returnedAt } }: { row: VersionRow }) {
  const { busy: isMarking, markReturned } = useSigningActions();
  const { busy: isExporting, exportCopy, dialog } = useVersionExport(version);
  const busy = isMarking || isExporting;
  return (
    <>
      {dialog}
      <Button
        size="small"
        appearance={returnedAt === null ? 'primary' : 'secondary'}
        icon={<SendRegular />}
        disabledFocusable={busy}
        onClick={() => runCommand('return-case')}
      >
        {returnedAt === null ? 'Return to organization…' : 'Return again…'}
      </Button>
      {COPIES.map(({ copy, label }) => (
        <Button
          key={copy}
          size="small"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={busy}
          onClick={() => exportCopy(copy)}
        >
          {label}
        </Button>
      ))}
      {returnedAt === null && (
        <Button size="small" disabledFocusable={busy} onClick={() => void markReturned(version)}>
          Mark as returned
        </Button>
      )}
    </>
  );
}

function ExportMenu({ version }: { version: number }) {
  const { busy, exportCopy, dialog } = useVersionExport(version);
  return (
    <>
      {dialog}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={busy}
            aria-label={`Export version ${version}`}
          >
            Export
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {COPIES.map(({ copy, label }) => (
              <MenuItem key={copy} onClick={() => exportCopy(copy)}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
