import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { composeNotice } from '../../../shared/letter/notice.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import { LetterDesk } from '../letter/letter-desk.tsx';
import { LetterPreview } from '../letter/letter-preview.tsx';
import { useEditor } from './editor-context.ts';
import { SAMPLE_CASE } from './sample-case.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '12px 0 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    '& .fui-Dropdown': { minWidth: '160px', maxWidth: '280px', width: '100%' },
  },
});

const SHOWN = { served: 'Served copy', posted: 'Posted copy', notice: 'Notice of a declined case' } as const;
type Shown = keyof typeof SHOWN;

/** A made-up letter as the profile on screen prints it. Typing never waits for it. */
export function ProfilePreview() {
  const styles = useStyles();
  const profile = useDeferredValue(useEditor((editor) => editor.profile));
  const [shown, setShown] = useState<Shown>('served');
  const tree = useMemo(() => treeOf(profile, shown), [profile, shown]);
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Field label="Preview of a made-up case">
          <Dropdown
            value={SHOWN[shown]}
            selectedOptions={[shown]}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue === 'served' || optionValue === 'posted' || optionValue === 'notice')
                setShown(optionValue);
            }}
          >
            {Object.entries(SHOWN).map(([id, name]) => (
              <Option key={id} value={id}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      <LetterDesk>
        <LetterPreview tree={tree} showsNumbers />
      </LetterDesk>
    </div>
  );
}

function treeOf(profile: LetterProfile, shown: Shown): LetterTree {
  if (shown !== 'notice') return composeLetter(SAMPLE_CASE, profile, shown);
  const declining = {
    reason: 'conflict-of-interest',
    note: '',
    date: '2026-03-02',
    reviewerNumber: 'R-001',
  } as const;
  return composeNotice(SAMPLE_CASE, profile, declining);
}
