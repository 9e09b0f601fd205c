import { Button, Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { composeLetter } from '../../../shared/letter/compose.ts';
import { type Copy, copySchema, type LetterProfile } from '../../../shared/letter/profile.ts';
import type { Place } from '../../../shared/letter/tree.ts';
import { useCaseSession } from '../decision/case-session.ts';
import type { FocusField, FocusPlace } from '../decision/places.ts';
import { LetterPages } from './pages/letter-pages.tsx';
import { ProfileChoice, ProfileNote } from './profile-choice.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '16px' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    alignItems: 'flex-end',
    '& .fui-Dropdown': { minWidth: '184px' },
  },
});

const COPIES: Record<Copy, string> = {
  posted: 'Posted copy (public)',
  served: 'Served copy (to the parties)',
};

interface Props {
  profile: LetterProfile;
  profiles: readonly LetterProfile[];
  onExport(): void;
}

/** The live preview, the choices that shape the letter, and the way out to Word. */
export function LetterTab({ profile, profiles, onExport }: Props) {
  const styles = useStyles();
  const imrCase = useCaseSession((session) => session.case);
  const itemId = useCaseSession((session) => session.itemId);
  const copy = useCaseSession((session) => session.copy);
  const chooseCopy = useCaseSession((session) => session.chooseCopy);
  const goTo = useCaseSession((session) => session.goTo);
  const tree = useMemo(() => composeLetter(imrCase, profile, copy), [imrCase, profile, copy]);
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <ProfileChoice profile={profile} profiles={profiles} />
        <Field label="Copy">
          <Dropdown
            value={COPIES[copy]}
            selectedOptions={[copy]}
            onOptionSelect={(_, { optionValue }) => {
              const chosen = copySchema.safeParse(optionValue);
              if (chosen.success) chooseCopy(chosen.data);
            }}
          >
            {copySchema.options.map((one) => (
              <Option key={one} value={one}>
                {COPIES[one]}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={onExport}>
          Export Word letter
        </Button>
      </div>
      <ProfileNote profile={profile} profiles={profiles} />
      <LetterPages tree={tree} itemId={itemId} onGoTo={(place) => goTo(placeInForm(place))} />
    </div>
  );
}

const FIELDS: Record<Place['field'], FocusField> = {
  caseBlock: 'caseBlock',
  credentials: 'credentials',
  documentsReviewed: 'documentsReviewed',
  summary: 'summary',
  title: 'item.request',
  administrator: 'item.basis.administrator',
  reviewer: 'item.basis.reviewer',
  rationale: 'item.rationale',
};

/** Where in the form a part of the letter was written. */
function placeInForm({ field, item }: Place): FocusPlace {
  return { field: FIELDS[field], ...(item === undefined ? {} : { item }) };
}
