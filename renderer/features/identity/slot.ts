import { createContext, useContext } from 'react';
import type { IdentitySlot } from '../../../shared/contracts/identity.ts';

/** What differs in words between the reviewer's identity and the organization's. */
interface SlotWords {
  title: string;
  lead: string;
  unreadable: string;
  /** The ways to get one; `make` is the first choice for a reviewer, `import` for an organization. */
  ways: { make: string; request: string; import: string };
  made: { title: string; detail: string };
  imported: string;
  makeTitle: string;
  certificateUse: string;
  removal: { title: string; text: string; done: string };
}

const WORDS: Readonly<Record<IdentitySlot, SlotWords>> = {
  reviewer: {
    title: 'Signing identity',
    lead: 'The key that signs letters, with a certificate that tells readers of a signed letter who signed it: your reviewer number, not your name, unless you choose otherwise. The key never leaves this vault.',
    unreadable: 'The signing identity cannot be read',
    ways: {
      make: 'Ready at once. You give its certificate to the organization, so that it can check your letters.',
      request:
        'Saves a request to send to the organization. It answers with a certificate, which you install here.',
      import: 'A key file (.p12 or .pfx) from the organization or from another program, with its passphrase.',
    },
    made: {
      title: 'Signing identity made',
      detail: 'Export its certificate and give it to the organization.',
    },
    imported: 'Signing identity imported',
    makeTitle: 'Make a signing identity',
    certificateUse: 'It holds nothing secret. Give it to the organization.',
    removal: {
      title: 'Remove the signing identity?',
      text: 'The key is destroyed and cannot be brought back: an identity that was made here exists nowhere else. Letters signed with it stay valid. To sign again you need another identity, and the organization needs its certificate.',
      done: 'Signing identity removed',
    },
  },
  organisation: {
    title: 'Organization’s identity',
    lead: 'Needed only where a letter profile has served or posted copies signed by the organization. You sign the determination with your own identity; each use of this one takes your passphrase.',
    unreadable: 'The organization’s identity cannot be read',
    ways: {
      make: 'For an organization without a certificate. Whoever checks its copies needs the one that is made here.',
      request:
        'Saves a request to send to the organization. It answers with a certificate in its name, which you install here.',
      import: 'A key file (.p12 or .pfx) from the organization, with its passphrase.',
    },
    made: {
      title: 'Organization’s identity made',
      detail: 'Export its certificate for those who check the copies.',
    },
    imported: 'Organization’s identity imported',
    makeTitle: 'Make an organization’s identity',
    certificateUse: 'It holds nothing secret. Give it to those who check the copies.',
    removal: {
      title: 'Remove the organization’s identity?',
      text: 'The key is destroyed here: keep the key file that it came from. Copies signed with it stay valid. Copies that a letter profile has signed by the organization cannot be exported until there is another identity.',
      done: 'Organization’s identity removed',
    },
  },
};

export const SlotContext = createContext<IdentitySlot>('reviewer');

/** Whose identity the card around is about, and its words. */
export function useSlot(): SlotWords & { slot: IdentitySlot } {
  const slot = useContext(SlotContext);
  return { ...WORDS[slot], slot };
}
