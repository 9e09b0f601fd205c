import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { partnerContracts } from '../../../shared/contracts/partners.ts';
import { useContractQuery } from '../../lib/queries.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PartnerDialog } from './partner-dialog.tsx';
import { PartnerItem } from './partner-item.tsx';
import { ReceivingKeySection } from './receiving-key-section.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  none: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
});

/** The organizations that the reviewer works for: whom to trust, to whom packages are encrypted, and the own key. */
export function PartnerSettings() {
  const styles = useStyles();
  const { data, error } = useContractQuery(partnerContracts.list, {});
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title="Organizations"
      lead="Who sends you cases and gets your determinations. A trusted certificate tells which packages and letters really come from an organization; its key encrypts what you return."
    >
      {error && <ErrorPanel title="The organizations cannot be read" error={error} />}
      {!data && !error && <Spinner size="small" label="Loading" delay={300} />}
      {data?.length === 0 && (
        <Text className={styles.none}>
          No organization yet. Packages can be opened and returned with a passphrase all the same.
        </Text>
      )}
      {data && data.length > 0 && (
        <ul className={styles.list} aria-label="Organizations">
          {data.map((partner) => (
            <PartnerItem key={partner.id} partner={partner} />
          ))}
        </ul>
      )}
      {data && (
        <Button className={styles.add} icon={<AddRegular />} onClick={() => setAdding(true)}>
          Add an organization
        </Button>
      )}
      <ReceivingKeySection />
      {adding && <PartnerDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}
