import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { SIGNING_IDS } from '../../../shared/domain/signing-attestations.ts';
import type { BackendOptions } from '../operations/deps.ts';
import type { Identity } from '../signing/identity.ts';
import { toStoredForm } from '../signing/stored-identity.ts';
import { testIdentity } from '../signing/testing/identities.ts';
import { connect } from '../store/handles.ts';
import { writeIdentity } from '../store/identity.ts';
import { openKeyed } from '../store/keyed.ts';
import { completeCase } from './complete-case.ts';
import { openDesk, PASSPHRASE, type TestDesk } from './desk.ts';
import { keysOf } from './keys.ts';

/** A key takes a third of a second to make, and no test is about this one. */
export const reviewerIdentity = testIdentity({ name: 'Reviewer R-001' });

/** A desk at which a case can be signed. */
export interface SigningDesk extends TestDesk {
  identity: Identity;
  /** Takes in a case that was accepted and has no finding. */
  addCase: (changes?: Partial<ImrCase>) => Promise<string>;
  /** Signs a case as the confirmation would; gives the version. */
  sign: (caseId: string) => Promise<number>;
  /** Reads or writes the locked database, past everything that the program forbids itself. */
  inDatabase: <T>(work: (connection: ReturnType<typeof connect>) => T) => Promise<T>;
}

/** An open desk with a signing identity. */
export async function signingDesk(
  options: Partial<BackendOptions> & { identity?: Identity } = {},
): Promise<SigningDesk> {
  const desk = await openDesk(options);
  const { client, dataDir, folder } = desk;
  const identity = options.identity ?? reviewerIdentity;
  const inDatabase: SigningDesk['inDatabase'] = async (work) => {
    await client.vault.lock({});
    const { database } = await keysOf(dataDir, PASSPHRASE);
    const connection = connect(openKeyed(join(dataDir, 'imr.db'), database, { create: false }));
    try {
      return work(connection);
    } finally {
      connection.close();
      await client.vault.unlock({ passphrase: PASSPHRASE });
    }
  };
  await inDatabase((connection) =>
    connection.write((writer) => writeIdentity(writer, toStoredForm(identity))),
  );
  return {
    ...desk,
    identity,
    inDatabase,
    addCase: async (changes = {}) => {
      const value = completeCase(changes);
      const path = join(folder, `${value.id}.json`);
      writeFileSync(path, JSON.stringify(value));
      const { caseId } = await client.cases.importJsonFrom({ path });
      await client.acceptance.accept({ caseId, parties: value.parties });
      return caseId;
    },
    sign: async (caseId) => {
      const { ticket } = await client.signing.prepare({ caseId, attested: [...SIGNING_IDS] });
      return (await client.signing.complete({ ticket, passphrase: PASSPHRASE })).version;
    },
  };
}
