import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { usePassphraseQuestion, withPassphrase } from './ask-passphrase.ts';

const needed = new AppError('Precondition', 'passphrase-needed', 'That takes the passphrase.');
const wrong = new AppError('Invalid', 'wrong-passphrase', 'The passphrase is not right.');
const asking = () => usePassphraseQuestion.getState().asking;
/** Something that wants the passphrase `right`. */
const guarded = async (passphrase?: string): Promise<string> => {
  if (passphrase === undefined) throw needed;
  if (passphrase !== 'right') throw wrong;
  return 'done';
};
/** When the question is on screen. */
const asked = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  const question = asking();
  if (question === null) throw new Error('nothing is asked');
  return question;
};

describe('what may need the passphrase', () => {
  it('is done without a question where it does not', async () => {
    expect(await withPassphrase(async () => 'done')).toBe('done');
    expect(asking()).toBeNull();
  });

  it('asks, says that a passphrase is wrong, and asks again', async () => {
    const result = withPassphrase(guarded);
    const question = await asked();
    expect(question.reason).toBe('That takes the passphrase.');
    expect(await question.attempt('left')).toBe('The passphrase is not right.');
    expect(asking()).toBe(question);
    expect(await question.attempt('right')).toBeUndefined();
    expect(asking()).toBeNull();
    expect(await result).toBe('done');
  });

  it('is cancelled with the question, or by another one', async () => {
    const first = withPassphrase(guarded);
    await asked();
    const second = withPassphrase(guarded);
    expect(await first).toEqual({ cancelled: true });
    (await asked()).cancel();
    expect(await second).toEqual({ cancelled: true });
    expect(asking()).toBeNull();
  });

  it('fails for its own reasons, before and after the question', async () => {
    const full = new AppError('DiskFull', 'disk-full', 'The disk is full.');
    await expect(withPassphrase(() => Promise.reject(full))).rejects.toBe(full);
    const result = withPassphrase((passphrase) => Promise.reject(passphrase === undefined ? needed : full));
    const failed = expect(result).rejects.toBe(full);
    expect(await (await asked()).attempt('right')).toBeUndefined();
    await failed;
    expect(asking()).toBeNull();
  });
});
