import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { Store } from '../store/open-store.ts';

/** A letter that was shown for signing: what must still hold when the passphrase comes. */
export interface SigningTicket {
  caseId: string;
  version: number;
  letterSha256: string;
  certificateSha256: string;
  /** What was attested, and when. */
  attested: readonly { id: string; attestedAt: string }[];
}

/** Nobody has more letters before them at once; the oldest goes. */
const MOST_TICKETS = 8;

/** Tickets of an open vault. They are kept with its store, which a lock takes away, and nowhere else. */
export interface SigningTickets {
  issue: (store: Store, ticket: SigningTicket) => string;
  /** @throws AppError NotFound `no-ticket` when it was used, discarded, or the vault was locked meanwhile */
  find: (store: Store, name: string) => SigningTicket;
  discard: (store: Store, name: string) => void;
}

export function createTickets(): SigningTickets {
  const byStore = new WeakMap<Store, Map<string, SigningTicket>>();
  const of = (store: Store): Map<string, SigningTicket> => {
    const tickets = byStore.get(store) ?? new Map<string, SigningTicket>();
    byStore.set(store, tickets);
    return tickets;
  };
  return {
    issue: (store, ticket) => {
      const tickets = of(store);
      const [oldest] = tickets.keys();
      if (tickets.size >= MOST_TICKETS && oldest !== undefined) tickets.delete(oldest);
      const name = randomBytes(24).toString('base64url');
      tickets.set(name, ticket);
      return name;
    },
    find: (store, name) => {
      const ticket = of(store).get(name);
      if (ticket !== undefined) return ticket;
      throw new AppError('NotFound', 'no-ticket', 'This confirmation is over. Begin signing again.');
    },
    discard: (store, name) => void of(store).delete(name),
  };
}
