import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { appContracts } from '../../../shared/contracts/settings.ts';
import { vaultContracts } from '../../../shared/contracts/vault.ts';
import { count, printDay } from '../../lib/format.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { Page } from '../../ui/page.tsx';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '160px 1fr', gap: '8px 16px', margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, userSelect: 'text', overflowWrap: 'anywhere' },
});

/** A security fix in a part of the program is looked for about every month; past this age there may be one. */
const OLD_BUILD_DAYS = 90;

/** Versions, the build's age, where things lie, licences. */
export function AboutScreen() {
  const about = useContractQuery(appContracts.about, {});
  const status = useContractQuery(vaultContracts.status, {});
  if (about.isError) return <ErrorPanel title="The versions could not be read" error={about.error} />;
  const facts: [string, string][] = about.data
    ? [
        ['Version', about.data.version],
        ['Built', `${printDay(about.data.built)}, ${count(about.data.ageDays, 'day')} ago`],
        ['Cases kept in', status.data?.folder ?? ''],
        ['Electron', about.data.electron],
        ['Chromium', about.data.chrome],
        ['Node.js', about.data.node],
      ]
    : [];
  return (
    <Page
      title="About IMR Desk"
      width={800}
      lead="For physicians who write Independent Medical Review determinations."
    >
      <Card title="This copy">
        <Facts facts={facts} />
        {about.data && about.data.ageDays > OLD_BUILD_DAYS && (
          <Text>This copy is more than {OLD_BUILD_DAYS} days old. Ask for a newer installer.</Text>
        )}
      </Card>
      <Card title="Privacy">
        <Text>
          IMR Desk works without a network and makes no connection to any other computer. Cases are encrypted
          on this computer with your passphrase.
        </Text>
      </Card>
      <Card title="Licenses">
        <Text>
          IMR Desk is under the MIT license. The licenses of the parts it is made of are in the file
          THIRD-PARTY-NOTICES beside the program. The letter preview uses the Liberation fonts under the SIL
          Open Font License.
        </Text>
      </Card>
    </Page>
  );
}

function Facts({ facts }: { facts: readonly [string, string][] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
