import type { AppEvent } from '../../../shared/contracts/bridge.ts';
import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contracts/contract.ts';
import type { Contracts, Domain } from '../../../shared/contracts/registry.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Encounters } from '../encounters/encounters.ts';
import type { JobSpawner } from '../jobs/job-spawner.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Records } from '../records/records.ts';
import type { Store } from '../store/open-store.ts';
import type { KdfParams } from '../vault/kdf.ts';

/** The store of an open vault. */
type OpenStore = Store;

/** What handlers of an open vault work with. */
export interface HandlerDeps {
  /** @throws AppError Locked */
  store: () => OpenStore;
  /** @throws AppError Locked */
  records: () => Records;
  /** @throws AppError Locked */
  encounters: () => Encounters;
  /** @throws AppError Locked */
  shelf: () => Shelf;
  /** @throws AppError Locked */
  audit: () => AuditLog;
  /** Before a key of the vault is used. @throws AppError Locked; Invalid `wrong-passphrase` */
  provePassphrase: (passphrase: string, caseId?: string) => Promise<void>;
  assetsDir: string;
  /** Starts processes that read files which nobody vouches for. */
  jobs: JobSpawner;
  clock: () => Date;
  /** Tells the page something unasked. */
  emit: (event: AppEvent) => void;
}

export interface BackendOptions {
  dataDir: string;
  assetsDir: string;
  jobs: JobSpawner;
  clock: () => Date;
  emit: (event: AppEvent) => void;
  /** False: pages are read only when `text.settled` waits for them. The command line reads nothing on the side. */
  reading?: boolean;
  /** Cheaper key derivation, for tests alone. */
  kdf?: KdfParams;
}

type Handler<C> = C extends Contract
  ? (input: ParsedInputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>
  : never;

/** Handlers for operations `O` of domain `D`. */
export type Handlers<D extends Domain, O extends keyof Contracts[D]> = {
  [K in O]: Handler<Contracts[D][K]>;
};
