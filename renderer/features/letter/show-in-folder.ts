import { client } from '../../lib/client.ts';
import { type Notice, notify } from '../../lib/notify.ts';

async function reveal(): Promise<void> {
  try {
    await client.letter.reveal({});
  } catch (error) {
    notify.error('The folder could not be shown', error);
  }
}

/** Goes with the message that a letter was written: leads to the one that was written last. */
export const SHOW_IN_FOLDER: NonNullable<Notice['action']> = {
  label: 'Show in folder',
  run: () => void reveal(),
};
