import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Longer than any build takes; after it, the lock's holder is taken to hang. */
const WAIT_LIMIT_MS = 120_000;
const LOOK_AGAIN_MS = 200;

/**
 * Runs `work` while holding a lock file, so that two builds at once do not write the same files.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function underLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const until = Date.now() + WAIT_LIMIT_MS;
  while (!take(file)) {
    if (Date.now() > until || !isAlive(holder(file))) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Pid of the holder; null while it is just being written, or gone again. @param {string} file */
function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** @param {number | null} pid */
function isAlive(pid) {
  try {
    return pid === null || process.kill(pid, 0);
  } catch {
    return false;
  }
}
