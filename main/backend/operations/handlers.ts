import type { Session } from '../session.ts';
import { acceptanceHandlers } from './acceptance.ts';
import { activityHandlers } from './activity.ts';
import { auditHandlers } from './audit.ts';
import { batesHandlers } from './bates.ts';
import { caseFileHandlers } from './case-files.ts';
import { caseHandlers } from './cases.ts';
import { checkHandlers } from './checks.ts';
import type { HandlerDeps } from './deps.ts';
import { draftingHandlers } from './drafting.ts';
import { encounterHandlers } from './encounters.ts';
import { evidenceHandlers } from './evidence.ts';
import { exchangeHandlers } from './exchange.ts';
import { formularyHandlers } from './formulary.ts';
import { identityHandlers } from './identity.ts';
import { letterImportHandlers } from './import-letters.ts';
import { itemHandlers } from './items.ts';
import { letterHandlers } from './letter.ts';
import { libraryHandlers } from './library.ts';
import { libraryDocumentHandlers } from './library-documents.ts';
import { lookupHandlers } from './lookup.ts';
import { noteHandlers } from './notes.ts';
import { partnerHandlers } from './partners.ts';
import { pickHandlers } from './picks.ts';
import { precedentHandlers } from './precedents.ts';
import { profileHandlers } from './profiles.ts';
import { proposalHandlers } from './proposals.ts';
import { recordHandlers } from './records.ts';
import { searchHandlers } from './search.ts';
import { reviewerHandlers, settingsHandlers } from './settings.ts';
import { signingHandlers } from './signing.ts';
import { termSetHandlers } from './term-sets.ts';
import { textHandlers } from './text.ts';
import { vaultHandlers } from './vault.ts';
import { verificationHandlers } from './verification.ts';
import { versionHandlers } from './versions.ts';
import { viewingHandlers } from './viewing.ts';
import { snippetHandlers, writingHandlers } from './writing.ts';

/** Every handler by domain and operation, in one place. A test compares it with the contracts. */
export function allHandlers(session: Session, deps: HandlerDeps, folder: string) {
  return {
    vault: vaultHandlers(session, folder),
    reviewer: reviewerHandlers(deps),
    settings: settingsHandlers(deps),
    cases: {
      ...caseHandlers(deps),
      ...itemHandlers(deps),
      ...caseFileHandlers(deps),
      ...letterImportHandlers(deps),
    },
    acceptance: acceptanceHandlers(deps),
    checks: checkHandlers(deps),
    records: recordHandlers(deps),
    text: textHandlers(deps, session),
    encounters: encounterHandlers(deps),
    evidence: evidenceHandlers(deps),
    notes: noteHandlers(deps),
    proposals: proposalHandlers(deps),
    search: searchHandlers(deps),
    termSets: termSetHandlers(deps),
    viewing: viewingHandlers(deps),
    writing: writingHandlers(deps),
    snippets: snippetHandlers(deps),
    drafting: draftingHandlers(deps),
    picks: pickHandlers(deps),
    bates: batesHandlers(deps),
    letter: letterHandlers(deps),
    profiles: profileHandlers(deps),
    library: libraryHandlers(deps),
    lookup: lookupHandlers(deps),
    formulary: formularyHandlers(deps),
    libraryDocuments: libraryDocumentHandlers(deps),
    audit: auditHandlers(deps),
    identity: identityHandlers(deps),
    partners: partnerHandlers(deps),
    signing: signingHandlers(deps),
    versions: versionHandlers(deps),
    verification: verificationHandlers(deps),
    activity: activityHandlers(deps),
    exchange: exchangeHandlers(deps),
    precedents: precedentHandlers(deps),
  };
}

export type BackendHandlers = ReturnType<typeof allHandlers>;
