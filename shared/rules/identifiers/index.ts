import type { Finding, Rule } from '../finding.ts';
import { birthDate } from './birth-date.ts';
import { claimNumber } from './claim-number.ts';
import { emailAddress } from './email-address.ts';
import { employeeName } from './employee-name.ts';
import { licenceNumber } from './licence-number.ts';
import { partyName } from './party-name.ts';
import { phoneNumber } from './phone-number.ts';
import { recordNumber } from './record-number.ts';
import { reviewerIdentity } from './reviewer-identity.ts';
import { socialSecurityNumber } from './social-security-number.ts';
import { streetAddress } from './street-address.ts';
import { titledName } from './titled-name.ts';

/** What must not stand in public text, in the order of its weight. */
export const IDENTIFIER_RULES: readonly Rule[] = [
  employeeName,
  birthDate,
  socialSecurityNumber,
  reviewerIdentity,
  partyName,
  titledName,
  claimNumber,
  recordNumber,
  licenceNumber,
  phoneNumber,
  emailAddress,
  streetAddress,
];

const IDS = new Set(IDENTIFIER_RULES.map((rule) => rule.id));

/** True for a finding or an unchecked rule that is about identifiers. */
export function isAboutIdentifiers({ rule }: { rule: string }): boolean {
  return IDS.has(rule);
}

/** The findings for which a posted copy may not leave, not even as a draft. */
export function blockingIdentifiers(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'blocking' && isAboutIdentifiers(finding));
}
