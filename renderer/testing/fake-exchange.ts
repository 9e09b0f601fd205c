import { activityContracts } from '../../shared/contracts/activity.ts';
import { exchangeContracts } from '../../shared/contracts/exchange.ts';
import { type Partner, partnerContracts, type ReceivingKey } from '../../shared/contracts/partners.ts';
import type { TimeSpent } from '../../shared/domain/time-spent.ts';
import { type Handler, on } from './fake-bridge.ts';
import { FAKE_FOLDER } from './fake-vault.ts';

const KEY = `age1${'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(2).slice(0, 58)}`;
const TOKEN = '3b5c1f6e-0000-4000-8000-000000000000';

/** Organizations in memory, a package to look at, and some time spent. */
export function exchangeHandlers(): Handler[] {
  let partners: Partner[] = [];
  let key: ReceivingKey = null;
  let time: TimeSpent = { days: [{ day: '2026-11-25', minutes: 95 }], correction: null };
  return [
    on(partnerContracts.list, () => partners),
    on(partnerContracts.save, ({ id, name, recipients }) => {
      const saved = { id: id ?? crypto.randomUUID(), name, recipients, certificates: [] };
      partners = [...partners.filter((one) => one.id !== saved.id), saved];
      return { id: saved.id };
    }),
    on(partnerContracts.remove, ({ id }) => {
      partners = partners.filter((one) => one.id !== id);
      return {};
    }),
    on(partnerContracts.receivingKey, () => key),
    on(partnerContracts.makeReceivingKey, () => {
      key = { recipient: KEY, madeAt: new Date().toISOString() };
      return key;
    }),
    on(activityContracts.beat, () => ({})),
    on(activityContracts.read, () => time),
    on(activityContracts.correct, ({ minutes, note }) => {
      const correctedAt = new Date().toISOString();
      time = { ...time, correction: minutes === 0 ? null : { minutes, note, correctedAt } };
      return time;
    }),
    on(exchangeContracts.choose, () => ({
      token: TOKEN,
      file: 'case.imrcase',
      bytes: 34_000_000,
      opensWith: 'passphrase' as const,
    })),
    on(exchangeContracts.preview, () => ({
      manifestSha256: '9f'.repeat(32),
      createdAt: new Date().toISOString(),
      generator: { name: 'IMR Desk', version: '0.1.0' },
      sender: { kind: 'unsigned' as const },
      case: { caseNumber: 'CM16-0000110', items: 2, firstRequest: 'Acupuncture, 6 visits' },
      documents: [{ name: 'records.pdf', bytes: 33_900_000, pages: 412 }],
      parts: ['evidence' as const, 'notes' as const, 'profile' as const],
      exists: false,
    })),
    on(exchangeContracts.returnReview, () => ({
      version: 1,
      allowed: { records: false, audit: true, timeSpent: true },
      records: { documents: 1, pages: 412, bytes: 33_900_000 },
      signedByOrganisation: { served: false, posted: false },
      identity: null,
    })),
    on(exchangeContracts.packCase, () => ({ path: `${FAKE_FOLDER}/case.imrcase`, bytes: 34_000_000 })),
    on(exchangeContracts.returnCase, () => ({ path: `${FAKE_FOLDER}/returned.imrcase`, bytes: 90_000 })),
    on(exchangeContracts.cancel, () => ({})),
  ];
}
