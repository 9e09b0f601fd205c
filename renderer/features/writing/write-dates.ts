import type { StoreApi } from 'zustand';
import { type DateForm, inOneForm } from '../../../shared/writing/date-forms.ts';
import { notify } from '../../lib/notify.ts';
import { today } from '../../lib/today.ts';
import type { CaseSession } from '../decision/case-session.ts';
import { caseText, writeText } from './case-texts.ts';

/** Writes the dates of a text in one form, and says how many were written otherwise. */
export function writeDates(session: StoreApi<CaseSession>, key: string, form: DateForm): void {
  const text = caseText(session.getState().case, key);
  if (text === undefined) return;
  const { rich, changed } = inOneForm(text.rich, form, today());
  if (changed === 0) {
    session.getState().announce('All dates of this text are in your form.');
    return;
  }
  writeText(session.getState(), text, rich);
  notify.success(`${text.name}: ${changed === 1 ? '1 date was' : `${changed} dates were`} rewritten`, {
    action: { label: 'Undo', run: () => writeText(session.getState(), text, text.rich) },
  });
}
