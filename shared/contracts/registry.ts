import { acceptanceContracts } from './acceptance.ts';
import { activityContracts } from './activity.ts';
import { auditContracts } from './audit.ts';
import { batesContracts } from './bates.ts';
import { caseContracts } from './cases.ts';
import { checkContracts } from './checks.ts';
import type { Contract, InputOf, OutputOf } from './contract.ts';
import { draftingContracts } from './drafting.ts';
import { encounterContracts } from './encounters.ts';
import { evidenceContracts } from './evidence.ts';
import { exchangeContracts } from './exchange.ts';
import { formularyContracts } from './formulary.ts';
import { identityContracts } from './identity.ts';
import { letterContracts } from './letter.ts';
import { libraryContracts } from './library.ts';
import { libraryDocumentContracts } from './library-documents.ts';
import { lookupContracts } from './lookup.ts';
import { noteContracts } from './notes.ts';
import { partnerContracts } from './partners.ts';
import { pickContracts } from './picks.ts';
import { precedentContracts } from './precedents.ts';
import { profileContracts } from './profiles.ts';
import { proposalContracts } from './proposals.ts';
import { recordContracts } from './records.ts';
import { searchContracts, termSetContracts } from './search.ts';
import { appContracts, reviewerContracts, settingsContracts } from './settings.ts';
import { signingContracts } from './signing.ts';
import { textContracts } from './text.ts';
import { vaultContracts } from './vault.ts';
import { verificationContracts } from './verification.ts';
import { versionContracts } from './versions.ts';
import { viewingContracts } from './viewing.ts';
import { snippetContracts, writingContracts } from './writing.ts';

/** Every contract, by domain and operation: the one list that client, preload and handlers derive from. */
export const contracts = {
  app: appContracts,
  vault: vaultContracts,
  reviewer: reviewerContracts,
  settings: settingsContracts,
  cases: caseContracts,
  acceptance: acceptanceContracts,
  checks: checkContracts,
  records: recordContracts,
  text: textContracts,
  encounters: encounterContracts,
  evidence: evidenceContracts,
  notes: noteContracts,
  proposals: proposalContracts,
  search: searchContracts,
  termSets: termSetContracts,
  viewing: viewingContracts,
  writing: writingContracts,
  drafting: draftingContracts,
  snippets: snippetContracts,
  picks: pickContracts,
  bates: batesContracts,
  formulary: formularyContracts,
  letter: letterContracts,
  profiles: profileContracts,
  library: libraryContracts,
  lookup: lookupContracts,
  libraryDocuments: libraryDocumentContracts,
  audit: auditContracts,
  identity: identityContracts,
  partners: partnerContracts,
  signing: signingContracts,
  versions: versionContracts,
  verification: verificationContracts,
  activity: activityContracts,
  exchange: exchangeContracts,
  precedents: precedentContracts,
};

export type Contracts = typeof contracts;
export type Domain = keyof Contracts;

/** All contracts in one list. */
export const allContracts: readonly Contract[] = Object.values(contracts).flatMap((domain) =>
  Object.values(domain as Record<string, Contract>),
);

/** Finds a contract by its full name; undefined when there is none. */
export function contractNamed(name: string): Contract | undefined {
  return allContracts.find((one) => one.name === name);
}

/** Typed functions for every contract, by domain and operation. */
export type ClientOf<C extends Record<string, Record<string, Contract>>> = {
  [D in keyof C]: { [O in keyof C[D]]: (input: InputOf<C[D][O]>) => Promise<OutputOf<C[D][O]>> };
};
export type Client = ClientOf<Contracts>;
