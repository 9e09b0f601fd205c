import { type CitedPrecedent, citePrecedent } from '../../../shared/precedents/cite-precedent.ts';
import { copyText } from '../../lib/clipboard.ts';
import { notify } from '../../lib/notify.ts';

/** Puts the citation of a past determination on the clipboard, and says so. */
export async function copyCitation(cited: CitedPrecedent): Promise<void> {
  const text = citePrecedent(cited);
  if (await copyText(text)) notify.success('Citation copied', { detail: text });
  else notify.warning('The citation was not copied', { detail: `The system did not allow it: ${text}` });
}
