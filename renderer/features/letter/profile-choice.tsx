import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Option,
} from '@fluentui/react-components';
import { profileContracts } from '../../../shared/contracts/profiles.ts';
import { findProfile, newestProfile } from '../../../shared/letter/find-profile.ts';
import type { LetterProfile } from '../../../shared/letter/profile.ts';
import { profileDifferences } from '../../../shared/letter/profile-differences.ts';
import { count } from '../../lib/format.ts';
import { notify } from '../../lib/notify.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { useIsReadOnly } from '../acceptance/use-acceptance.ts';
import { useCaseSession } from '../decision/case-session.ts';

interface Props {
  profile: LetterProfile;
  profiles: readonly LetterProfile[];
}

/** The profile of the letter; those that were removed are offered no more, except to the letters that have them. */
export function ProfileChoice({ profile, profiles }: Props) {
  const change = useCaseSession((session) => session.change);
  const isReadOnly = useIsReadOnly();
  const rows = useContractQuery(profileContracts.list, {}).data ?? [];
  const offered = rows.filter(({ id, removed }) => !removed || id === profile.id);
  return (
    <Field label="Letter profile">
      <Dropdown
        disabled={isReadOnly}
        value={profile.name}
        selectedOptions={[profile.id]}
        onOptionSelect={(_, { optionValue = '' }) => {
          const chosen = newestProfile(profiles, optionValue);
          if (chosen && chosen.id !== profile.id) change({ field: 'profile', value: nameOf(chosen) });
        }}
      >
        {offered.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Says that the profile has a newer version, or that it is not there. A newer one is offered, and never forced. */
export function ProfileNote({ profile, profiles }: Props) {
  const named = useCaseSession((session) => session.case.profile);
  const change = useCaseSession((session) => session.change);
  const isReadOnly = useIsReadOnly();
  if (findProfile(profiles, named) === undefined) return <NotHere id={named.id} shown={profile.name} />;
  const newest = newestProfile(profiles, profile.id);
  if (isReadOnly || newest === undefined || newest.version <= profile.version) return null;
  const differences = profileDifferences(profile, newest);
  const take = () => {
    change({ field: 'profile', value: nameOf(newest) });
    const undo = () => change({ field: 'profile', value: named });
    notify.success(`The letter has version ${newest.version} of its profile`, {
      action: { label: 'Undo', run: undo },
    });
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        This letter has version {profile.version} of “{profile.name}”. Version {newest.version} differs in{' '}
        {count(differences.length, 'setting')}: {someOf(differences.map(({ label }) => label))}.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={take}>
          Use version {newest.version}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NotHere({ id, shown }: { id: string; shown: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The letter profile “{id}” of this case is not in this vault, so that the letter is shown by “{shown}”
        and cannot be exported or signed yet. Choose a profile above, or import the missing one in the
        settings.
      </MessageBarBody>
    </MessageBar>
  );
}

function nameOf({ id, version }: LetterProfile): { id: string; version: number } {
  return { id, version };
}

const NAMED = 3;

function someOf(labels: readonly string[]): string {
  const first = labels.slice(0, NAMED).map((label) => label.toLowerCase());
  return labels.length > NAMED ? `${first.join(', ')} …` : first.join(', ');
}
