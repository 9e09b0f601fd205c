import { AppError } from '../../../shared/errors.ts';

/** NIST SP 800-63B-4: fifteen characters at least, counted as code points of the normalised form. */
const MIN_CODE_POINTS = 15;
const MAX_CODE_POINTS = 1024;

/** Phrases of fifteen characters and more that anyone would try first; compared without case, spaces and signs. */
const OBVIOUS = [
  'correcthorsebatterystaple',
  'passwordpassword',
  'password12345678',
  'password123456789',
  'letmeinletmein',
  'mypassphraseis',
  'thisismypassword',
  'thisismypassphrase',
  'thisisapassword',
  'thisisapassphrase',
  'iloveyouiloveyou',
  'thequickbrownfox',
  'thequickbrownfoxjumpsoverthelazydog',
  'tobeornottobethatisthequestion',
  'independentmedicalreview',
  'californiaworkerscompensation',
  'workerscompensation',
  'imrdeskpassphrase',
  'imrdeskpassword',
  'imrdeskimrdesk',
  'changemechangeme',
  'trustno1trustno1',
  'welcomewelcome',
  'adminadminadmin',
];

/** Runs that fingers make by themselves. A phrase that is one stretch of these (either way) is no secret. */
const RUNS = [
  '0123456789012345678901234567890123456789',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop1234567890',
  '1234567890qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];

/** The form that is derived from: NFKC, not trimmed, so that the same keys give the same phrase on every machine. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Refuses a new passphrase that is too short, too long or obvious.
 * @param path the input's field, for the form
 * @throws AppError Invalid: `passphrase-too-short`, `passphrase-too-long`, `passphrase-too-common`
 */
export function checkNewPassphrase(typed: string, path: string): void {
  const length = [...normalPassphrase(typed)].length;
  if (length < MIN_CODE_POINTS) {
    const message = `The passphrase has ${length} characters; it needs at least ${MIN_CODE_POINTS}. Several unrelated words work well.`;
    throw new AppError('Invalid', 'passphrase-too-short', message, { path });
  }
  if (length > MAX_CODE_POINTS) {
    const message = `The passphrase has ${length} characters; at most ${MAX_CODE_POINTS} are possible.`;
    throw new AppError('Invalid', 'passphrase-too-long', message, { path });
  }
  if (isObvious(typed)) {
    const message = 'This passphrase is among the first that anyone would try. Choose unrelated words.';
    throw new AppError('Invalid', 'passphrase-too-common', message, { path });
  }
}

function isObvious(typed: string): boolean {
  const bare = normalPassphrase(typed)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  // Signs alone ("...............") have no letters left to judge; so few different ones are obvious as well.
  const different = new Set(normalPassphrase(typed)).size;
  if (different < 5) return true;
  if (bare === '') return false;
  if (OBVIOUS.includes(bare) || OBVIOUS.includes(bare.replace(/\d+$/, ''))) return true;
  const backwards = [...bare].reverse().join('');
  // A few letters among many signs are no run.
  if (bare.length >= 10 && RUNS.some((run) => run.includes(bare) || run.includes(backwards))) return true;
  return isRepetition(bare);
}

/** A unit of up to eight characters, again and again: `secretsecretsec`. */
function isRepetition(bare: string): boolean {
  for (let unit = 1; unit <= 8 && unit * 2 <= bare.length; unit += 1) {
    const repeated = bare.slice(0, unit).repeat(Math.ceil(bare.length / unit));
    if (repeated.startsWith(bare)) return true;
  }
  return false;
}
