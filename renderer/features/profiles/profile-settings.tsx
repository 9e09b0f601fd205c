import { Button, Dropdown, Field, makeStyles, Option, Spinner } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { profileContracts } from '../../../shared/contracts/profiles.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { ProfileRowView } from './profile-row.tsx';
import { useProfileActions } from './use-profile-actions.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  import: { alignSelf: 'flex-start' },
  choice: { '& .fui-Dropdown': { maxWidth: '400px', width: '100%', minWidth: 0 } },
});

/** The letter profiles: to look at, copy, change, export, remove, and the one of new cases. */
export function ProfileSettings() {
  const styles = useStyles();
  const { data: rows, error } = useContractQuery(profileContracts.list, {});
  const { settings, save } = useSettings();
  const { importFile } = useProfileActions();
  if (error) return <ErrorPanel title="The letter profiles cannot be listed" error={error} />;
  const offered = rows?.filter(({ removed }) => !removed) ?? [];
  const chosen = offered.find(({ id }) => id === settings?.letterProfile) ?? offered[0];
  return (
    <Card
      title="Letter profiles"
      lead="The fixed sentences of your letters and how they are laid out. Those that come with IMR Desk stay as they are: copy one to change it. A letter keeps the version that it was written by."
    >
      {rows === undefined && <Spinner size="small" label="Loading" delay={300} />}
      <ul className={styles.list} aria-label="Letter profiles">
        {rows?.map((row) => (
          <ProfileRowView key={row.id} row={row} />
        ))}
      </ul>
      <Field label="Profile of new cases" className={styles.choice}>
        <Dropdown
          value={chosen?.name ?? ''}
          selectedOptions={chosen === undefined ? [] : [chosen.id]}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) save({ letterProfile: optionValue });
          }}
        >
          {offered.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Button className={styles.import} icon={<ArrowUploadRegular />} onClick={importFile}>
        Import a profile…
      </Button>
    </Card>
  );
}
