import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { count } from '../../lib/format.ts';
import { useCaseSession } from '../decision/case-session.ts';
import { FindingList } from '../decision/finding-list.tsx';
import { findingsOf } from '../decision/findings.ts';
import { useFormStyles } from '../decision/form-styles.ts';

const useStyles = makeStyles({
  /** The list fits itself to this width. */
  list: { containerType: 'inline-size' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
});

/** Findings that do not block: the reviewer signs in spite of them, and so sees them first. */
export function OpenFindings() {
  const styles = useStyles();
  const form = useFormStyles();
  const [isOpen, setOpen] = useState(false);
  const imrCase = useCaseSession((session) => session.case);
  const inputs = useCaseSession((session) => session.checkInputs);
  // The reviewer signs the copy in the form of the posted one.
  const findings = findingsOf(imrCase, 'posted', inputs).filter(({ severity }) => severity !== 'blocking');
  if (findings.length === 0) return null;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const notes = findings.length - warnings;
  const counted = [warnings > 0 && count(warnings, 'warning'), notes > 0 && count(notes, 'note')];
  return (
    <section className={form.section} aria-label="Open findings">
      <h3 className={form.heading}>Open findings</h3>
      <div className={styles.row}>
        <Text>The check leaves open: {counted.filter(Boolean).join(', ')}. That does not block signing.</Text>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide them' : 'Show them'}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.list}>
          <FindingList findings={findings} />
        </div>
      )}
    </section>
  );
}
