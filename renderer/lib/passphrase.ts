/** NIST SP 800-63B-4: at least 15 characters where a passphrase is the only factor; any Unicode, no other rule. */
export const PASSPHRASE_MIN = 15;

/** Length in code points, as the rule counts: an emoji or an accented letter is one. */
export function passphraseLength(passphrase: string): number {
  return [...passphrase.normalize('NFKC')].length;
}

/** What is wrong with a new passphrase and its repetition, for people; undefined when it can be used. */
export function passphraseProblem(passphrase: string, repeated: string): string | undefined {
  if (passphraseLength(passphrase) < PASSPHRASE_MIN) {
    return `Use at least ${PASSPHRASE_MIN} characters. Several unrelated words are easy to remember.`;
  }
  if (passphrase !== repeated) return 'The two passphrases differ. Type the second one again.';
  return undefined;
}
