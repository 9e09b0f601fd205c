import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { ShortcutList } from '../../ui/shortcut-list.tsx';
import { IdentitySettings } from '../identity/identity-settings.tsx';
import { PartnerSettings } from '../partners/partner-settings.tsx';
import { ProfileSettings } from '../profiles/profile-settings.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { AuditSettings } from './audit-settings.tsx';
import { DictionarySettings } from './dictionary-settings.tsx';
import { DrugListSettings } from './drug-list-settings.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { ReviewerSettings } from './reviewer-settings.tsx';
import { SecuritySettings } from './security-settings.tsx';
import { WritingSettings } from './writing-settings.tsx';

/** Everything that can be set, on one page. */
export function SettingsScreen() {
  return (
    <Page title="Settings" width={800}>
      <ReviewerSettings />
      <IdentitySettings />
      <PartnerSettings />
      <ProfileSettings />
      <DrugListSettings />
      <AppearanceSettings />
      <ReadingSettings />
      <WritingSettings />
      <DictionarySettings />
      <SecuritySettings />
      <AuditSettings />
      <Card
        title="Keyboard"
        lead="What works on this screen and everywhere. On a case, press ? for its keys."
      >
        <ShortcutList />
      </Card>
    </Page>
  );
}
