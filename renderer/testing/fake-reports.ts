import type { OutputOf } from '../../shared/contracts/contract.ts';
import type { VerificationReport, verificationContracts } from '../../shared/contracts/verification.ts';
import type { FakeStore } from './fake-store.ts';

const HASH = '9f'.repeat(32);
const PARTS = [
  'word/document.xml',
  'word/styles.xml',
  'word/settings.xml',
  'word/footer1.xml',
  '_rels/.rels',
];

const signature = (
  changes: Partial<VerificationReport['signatures'][number]> = {},
  trust: NonNullable<VerificationReport['signatures'][number]['signer']>['trust'] = 'own',
): VerificationReport['signatures'][number] => ({
  part: '_xmlsignatures/sig1.xml',
  intact: true,
  signer: {
    subject: 'CN=Reviewer 10042',
    commonName: 'Reviewer 10042',
    issuer: trust === 'unknown-issuer' ? 'CN=Certificates of an organization' : 'CN=Reviewer 10042',
    serialNumber: '4F1D2E',
    sha256: HASH,
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2028-12-31T00:00:00.000Z',
    trust,
    validityAtSigning: 'valid',
  },
  signedAt: '2026-11-26T20:15:00.000Z',
  comments: 'Independent Medical Review final determination',
  hasLine: false,
  covered: PARTS,
  changes: [],
  warnings: [],
  ...changes,
});

const report = (file: string, parts: Partial<VerificationReport>): VerificationReport => ({
  file,
  verdict: 'valid',
  signatures: [signature()],
  changes: [],
  notCovered: ['docProps/app.xml', 'docProps/core.xml'],
  changedProperties: [],
  match: null,
  ...parts,
});

const CHANGED = {
  what: 'part-changed',
  part: 'word/document.xml',
  message: 'The text of the letter (word/document.xml) is not as it was signed.',
};

/** A file of every kind that the screen tells apart. */
export function someReports(store: FakeStore): OutputOf<typeof verificationContracts.choose> {
  const [first] = [...store.cases.values()];
  const caseId = first?.case.id ?? '';
  const letter = {
    caseNumber: 'CM16-0000101',
    decisionDate: '11/26/2026',
    sha256: HASH,
    text: 'same' as const,
  };
  return [
    {
      kind: 'verified',
      report: report('CM16-0000101.docx', {
        letter,
        match: { by: 'file', caseId, caseNumber: 'CM16-0000101', version: 1, state: 'superseded' },
      }),
    },
    {
      kind: 'verified',
      report: report('CM16-0000101 edited.docx', {
        verdict: 'invalid',
        signatures: [signature({ intact: false, changes: [CHANGED] }, 'self-signed')],
        changes: [
          CHANGED,
          { what: 'letter', message: 'The letter is not the one whose SHA-256 stands in its footer.' },
        ],
        changedProperties: ['creator'],
        letter: { ...letter, text: 'differs' },
      }),
    },
    {
      kind: 'verified',
      report: report('posted copy.docx', { verdict: 'unsigned', signatures: [], notCovered: [] }),
    },
    {
      kind: 'verified',
      report: report('from elsewhere.docx', { signatures: [signature({}, 'unknown-issuer')] }),
    },
    {
      kind: 'unreadable',
      file: 'scan.pdf.docx',
      error: { kind: 'Invalid', code: 'not-a-zip', message: 'scan.pdf.docx is no Word document.' },
    },
  ];
}
