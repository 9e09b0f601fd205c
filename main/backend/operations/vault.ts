import type { Session } from '../session.ts';
import type { Handlers } from './deps.ts';

type Operations =
  | 'status'
  | 'create'
  | 'unlock'
  | 'recover'
  | 'lock'
  | 'changePassphrase'
  | 'renewRecoveryKey';

export function vaultHandlers(session: Session, folder: string): Handlers<'vault', Operations> {
  return {
    status: async () => ({ state: await session.state(), folder }),
    create: async (input) => ({ recoveryKey: await session.create(input) }),
    unlock: async ({ passphrase }) => {
      await session.unlock(passphrase);
      return {};
    },
    recover: async (input) => {
      await session.recover(input);
      return {};
    },
    lock: async () => {
      await session.lock();
      return {};
    },
    changePassphrase: async (input) => {
      await session.changePassphrase(input);
      return {};
    },
    renewRecoveryKey: async ({ passphrase }) => ({ recoveryKey: await session.renewRecoveryKey(passphrase) }),
  };
}
