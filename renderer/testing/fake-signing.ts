import { type IdentityFacts, identityContracts } from '../../shared/contracts/identity.ts';
import { type SigningObstacle, signingContracts } from '../../shared/contracts/signing.ts';
import { verificationContracts } from '../../shared/contracts/verification.ts';
import { type FrozenVersion, type VersionRow, versionContracts } from '../../shared/contracts/versions.ts';
import type { ImrCase } from '../../shared/domain/case.ts';
import type { canMove } from '../../shared/domain/case-state.ts';
import { AppError } from '../../shared/errors.ts';
import { canonicalLetter } from '../../shared/letter/canonical.ts';
import { composeLetter } from '../../shared/letter/compose.ts';
import type { LetterProfile } from '../../shared/letter/profile.ts';
import { checkCase, isBlocked } from '../../shared/rules/index.ts';
import { type Handler, on } from './fake-bridge.ts';
import { fakeProfile } from './fake-profiles.ts';
import { someReports } from './fake-reports.ts';
import type { FakeStore } from './fake-store.ts';
import { FAKE_FOLDER } from './fake-vault.ts';

const DAY_MS = 86_400_000;
const now = () => new Date().toISOString();
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** What signing has made of the cases of the fake. */
interface Signed {
  versions: FrozenVersion[];
  open: { version: number; question: string; receivedOn: string; notedAt: string } | null;
  withdrawn: { reason: string; withdrawnAt: string } | null;
}

const IDENTITY: IdentityFacts = {
  name: 'Reviewer 10042',
  subject: 'CN=Reviewer 10042',
  issuer: 'CN=Reviewer 10042',
  serial: '4f1d2e3c4b5a69788796a5b4c3d2e1f0',
  validFrom: inDays(-900),
  validTo: inDays(41),
  kind: 'RSA-3072',
  selfSigned: true,
  sha256: 'c4'.repeat(32),
  problem: null,
  warnings: [
    {
      code: 'expires-soon',
      message: `The certificate of Reviewer 10042 expires on ${inDays(41).slice(0, 10)}. Have a new one made in time.`,
    },
  ],
};

/** A number that depends on the text, in the form of a SHA-256: the page only shows it. */
function fakeHash(text: string): string {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  return (hash >>> 0).toString(16).padStart(8, '0').repeat(8);
}

/** Signing without a shell: what is asked for is confirmed at once. */
export function signingHandlers(store: FakeStore): Handler[] {
  const signed = new Map<string, Signed>();
  const of = (caseId: string): Signed => {
    const known = signed.get(caseId) ?? { versions: [], open: null, withdrawn: null };
    signed.set(caseId, known);
    return known;
  };
  const letterOf = (imrCase: ImrCase) => {
    const profile = fakeProfile(imrCase.profile.id);
    const tree = composeLetter(imrCase, profile, 'posted');
    return { profile, tree, sha256: fakeHash(canonicalLetter(tree)) };
  };
  const move = (caseId: string, state: Parameters<typeof canMove>[1]) =>
    store.add({ ...store.case(caseId), state });
  const version = (caseId: string, number: number): FrozenVersion => {
    const found = of(caseId).versions.find(({ row }) => row.version === number);
    if (found === undefined) throw new AppError('NotFound', 'no-version', `There is no version ${number}.`);
    return found;
  };

  return [
    on(identityContracts.get, () => ({ identity: IDENTITY, request: null })),
    on(signingContracts.review, ({ caseId }) => {
      const { case: imrCase, state } = store.case(caseId);
      const { profile, sha256 } = letterOf(imrCase);
      const { versions, open } = of(caseId);
      const attestation = imrCase.attestations.find(({ id }) => id === 'no-conflict');
      return {
        state,
        obstacles: obstaclesOf(imrCase, state, versions[0]?.row.letterSha256 === sha256),
        warnings: IDENTITY.warnings,
        identity: IDENTITY,
        conflictAttestedAt: attestation?.attestedAt ?? null,
        letterSha256: sha256,
        profile: named(profile),
        hasLine: false,
        nextVersion: versions.length + 1,
        question: open?.question ?? null,
      };
    }),
    on(signingContracts.sign, ({ caseId, attested }) => {
      const { case: imrCase } = store.case(caseId);
      const { profile, tree, sha256 } = letterOf(imrCase);
      const made = of(caseId);
      const row: VersionRow = {
        version: made.versions.length + 1,
        state: 'current',
        signedAt: now(),
        signer: IDENTITY.name,
        certificateSha256: IDENTITY.sha256,
        letterSha256: sha256,
        docxSha256: fakeHash(`docx ${sha256}`),
        profile: named(profile),
        upheld: imrCase.items.filter(({ outcome }) => outcome === 'upheld').length,
        overturned: imrCase.items.filter(({ outcome }) => outcome === 'overturned').length,
        returnedAt: null,
        answers: made.open?.question ?? null,
      };
      for (const one of made.versions) one.row.state = 'superseded';
      const { name, subject, issuer, serial, sha256: fingerprint } = IDENTITY;
      made.versions.unshift({
        row,
        case: imrCase,
        tree: JSON.parse(JSON.stringify(tree)),
        identity: { name, subject, issuer, serial, sha256: fingerprint },
        attestations: attested.map((id) => ({ id, attestedAt: now() })),
        findings: [],
        notChecked: [
          { rule: 'pages-unseen', reason: 'Which pages were never in view was not looked for: no records.' },
        ],
        evidence: [],
        pagesSeen: [],
        packs: [],
      });
      made.open = null;
      move(caseId, 'signed');
      return { version: row.version };
    }),
    on(versionContracts.list, ({ caseId }) => {
      const { versions, open, withdrawn } = of(caseId);
      return { versions: versions.map(({ row }) => row), open, withdrawn };
    }),
    on(versionContracts.read, ({ caseId, version: number }) => version(caseId, number)),
    on(versionContracts.export, ({ copy }) => ({ path: `${FAKE_FOLDER}/${copy}.docx` })),
    on(versionContracts.clarify, ({ caseId, question, receivedOn }) => {
      of(caseId).open = { version: of(caseId).versions.length, question, receivedOn, notedAt: now() };
      move(caseId, 'clarification requested');
      return {};
    }),
    on(versionContracts.markReturned, ({ caseId }) => {
      version(caseId, of(caseId).versions.length).row.returnedAt = now();
      move(caseId, 'returned');
      return {};
    }),
    on(versionContracts.withdraw, ({ caseId, reason }) => {
      of(caseId).withdrawn = { reason, withdrawnAt: now() };
      for (const one of of(caseId).versions) one.row.state = 'withdrawn';
      move(caseId, 'withdrawn');
      return {};
    }),
    on(verificationContracts.choose, () => someReports(store)),
  ];
}

const named = ({ id, version, name }: LetterProfile) => ({ id, version, name });

function obstaclesOf(imrCase: ImrCase, state: string, isUnchanged: boolean): SigningObstacle[] {
  const obstacles: SigningObstacle[] = [];
  const add = (code: SigningObstacle['code'], leadsTo: SigningObstacle['leadsTo'], message: string) =>
    obstacles.push({ code, leadsTo, message });
  if (state === 'received') add('case-state', 'case', 'The case is not accepted yet.');
  if (isBlocked(checkCase({ imrCase, copy: 'posted' }).findings))
    add('blocking-findings', 'check', 'The check has findings that block the letter.');
  if (!imrCase.attestations.some(({ id }) => id === 'no-conflict'))
    add('no-conflict-attestation', 'case', 'It is not attested that there is no conflict of interest.');
  if (isUnchanged) add('nothing-changed', null, 'The letter says what the last version says.');
  return obstacles;
}
