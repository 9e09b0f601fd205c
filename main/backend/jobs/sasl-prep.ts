/** RFC 3454, table B.1: mapped to nothing. */
const TO_NOTHING = /\u034f|[\u00ad\u1806\u200b-\u200d\u2060\ufeff]|[\u180b-\u180d]|[\ufe00-\ufe0f]/g;
/** Table C.1.2: spaces other than the one of ASCII. */
const SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g;

/**
 * A password as PDF's newest encryption (revision 6) has it before it is hashed: SASLprep, RFC 4013. What that forbids
 * stays: a password is only tried with it.
 */
export function saslPrep(password: string): string {
  return password.replace(SPACES, ' ').replace(TO_NOTHING, '').normalize('NFKC');
}

/** Forms of a password in which a file may have been locked with it, as typed first. */
export function passwordForms(password: string): string[] {
  return [...new Set([password, saslPrep(password)])];
}
