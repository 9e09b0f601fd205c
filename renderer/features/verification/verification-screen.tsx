import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ShieldTaskRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from '../../lib/commands.ts';
import { count } from '../../lib/format.ts';
import { Page } from '../../ui/page.tsx';
import { ReportCard } from './report-card.tsx';
import { UnreadableCard } from './unreadable-card.tsx';
import { useVerification } from './use-verification.ts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    maxWidth: '560px',
    padding: '24px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Whether Word letters are as they were signed: by whom, when, and what became of them since. */
export function VerificationScreen() {
  const styles = useStyles();
  const { results, isPending, choose } = useVerification();
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'choose-letters',
        label: 'Choose Word files to verify',
        scope: 'Letter',
        keys: ['Mod+O'],
        run: () => latest.current(),
      },
    ],
    [],
  );
  useCommands(commands);
  const button = (
    <Button
      appearance="primary"
      icon={isPending ? <Spinner size="tiny" /> : <ShieldTaskRegular />}
      disabledFocusable={isPending}
      onClick={choose}
    >
      {isPending ? 'Verifying…' : 'Choose Word files…'}
    </Button>
  );
  return (
    <Page
      title="Verify a letter"
      lead="Checked on this computer alone. Nothing is sent, and the files are not changed."
      width={960}
      {...(results.length > 0 && { actions: button })}
    >
      <div className="off-screen" role="status">
        {results.length > 0 && `${count(results.length, 'file')} verified`}
      </div>
      {results.length === 0 && (
        <div className={styles.empty}>
          <Text>
            Choose one or several Word letters (.docx). For each you see whether it is as it was signed, who
            signed it and when, what was changed since, and whether it is a determination of this vault.
          </Text>
          {button}
        </div>
      )}
      {results.map((result, index) =>
        result.kind === 'verified' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of different folders can have one name
          <ReportCard key={index} report={result.report} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <UnreadableCard key={index} file={result.file} message={result.error.message} />
        ),
      )}
    </Page>
  );
}
