import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { VerificationReport } from '../../../shared/contracts/verification.ts';
import { openCase } from '../../lib/session.ts';
import { CardFrame } from './card-frame.tsx';
import { LetterOfFooter } from './letter-of-footer.tsx';
import { SignatureFacts } from './signature-facts.tsx';
import { allChanges, matchText, VERDICTS } from './words.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  match: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
});

/** What was found out about one Word file. */
export function ReportCard({ report }: { report: VerificationReport }) {
  const styles = useStyles();
  const { verdict, file, signatures, notCovered, changedProperties, letter, match } = report;
  const changes = allChanges(report);
  return (
    <CardFrame verdict={verdict} file={file} {...VERDICTS[verdict]}>
      <section className={styles.section}>
        <h3 className={styles.heading}>In this vault</h3>
        {match === null ? (
          <Text>It is no determination of this vault.</Text>
        ) : (
          <div className={styles.match}>
            <Text>{matchText(match)}</Text>
            <Button size="small" onClick={() => void openCase(match.caseId, match.version)}>
              Open version {match.version}
            </Button>
          </div>
        )}
      </section>
      {changes.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>What changed</h3>
          <ul className={styles.list}>
            {changes.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {signatures.map((signature, index) => (
        <section key={signature.part} className={styles.section}>
          <h3 className={styles.heading}>
            {signatures.length === 1 ? 'Signature' : `Signature ${index + 1}`}
          </h3>
          <SignatureFacts signature={signature} />
        </section>
      ))}
      {(notCovered.length > 0 || changedProperties.length > 0) && (
        <section className={styles.section}>
          <h3 className={styles.heading}>Under no signature</h3>
          <Text>
            The properties of the file, as in every signed Word file: {notCovered.join(', ') || 'none'}.
            {changedProperties.length > 0 &&
              ` The letter was written without these, which it has now: ${changedProperties.join(', ')}.`}
          </Text>
        </section>
      )}
      {letter && (
        <section className={styles.section}>
          <h3 className={styles.heading}>Footer</h3>
          <LetterOfFooter letter={letter} />
        </section>
      )}
    </CardFrame>
  );
}
