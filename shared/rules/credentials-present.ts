import type { Rule } from './finding.ts';

/** The letter states where the reviewer is licensed and in what specialty. */
export const credentialsPresent: Rule = {
  id: 'credentials-present',
  severity: 'blocking',
  source: 'Labor Code 139.5(d); the fixed paragraph of the letter',
  check: ({ imrCase: { credentials } }) => {
    const missing = [
      ...(credentials.licensure.length === 0 ? ['State(s) of Licensure'] : []),
      ...(credentials.specialties.length === 0 ? ['Certification(s)/Specialty'] : []),
    ];
    if (missing.length === 0) return [];
    return [
      {
        message: `The reviewer's credentials are incomplete: ${missing.join(' and ')}.`,
        action: 'Fill in the credentials of this case; Settings keeps those for new cases.',
        place: { field: 'credentials' },
      },
    ];
  },
};
