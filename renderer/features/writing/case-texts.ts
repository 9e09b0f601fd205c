import { closeHistory } from '@tiptap/pm/history';
import type { ImrCase } from '../../../shared/domain/case.ts';
import { type DraftChange, draftKey } from '../../../shared/domain/draft.ts';
import { plainText, type RichText, richTextFrom } from '../../../shared/domain/rich-text.ts';
import type { CaseSession } from '../decision/case-session.ts';
import type { FocusPlace } from '../decision/places.ts';
import { toEditor } from '../decision/rich-text-doc.ts';
import { editorOf } from './live-editors.ts';

/** A text of the case that a reviewer writes. */
export interface CaseText {
  /** Of its field (`draftKey`). */
  key: string;
  field: 'summary' | 'item.request' | 'item.rationale';
  item?: string;
  /** For people: "Summary", "Rationale of item 2". */
  name: string;
  rich: RichText;
}

/** All texts of a case, in the order of the letter. */
export function caseTexts(imrCase: ImrCase): CaseText[] {
  const summary: CaseText = {
    key: draftKey({ field: 'summary' }),
    field: 'summary',
    name: 'Summary',
    rich: imrCase.summary,
  };
  return [
    summary,
    ...imrCase.items.flatMap((item, index): CaseText[] => [
      text('item.request', item.id, `Request of item ${index + 1}`, richTextFrom(item.request)),
      text('item.rationale', item.id, `Rationale of item ${index + 1}`, item.rationale),
    ]),
  ];
}

function text(
  field: 'item.request' | 'item.rationale',
  item: string,
  name: string,
  rich: RichText,
): CaseText {
  return { key: draftKey({ field, item }), field, item, name, rich };
}

/** The text with this key; undefined when its item was removed. */
export function caseText(imrCase: ImrCase, key: string): CaseText | undefined {
  return caseTexts(imrCase).find((one) => one.key === key);
}

export function placeOfText({ field, item }: Pick<CaseText, 'field' | 'item'>): FocusPlace {
  return item === undefined ? { field } : { field, item };
}

/**
 * Puts a text in the place of another. In an editor that is on screen it is one step, which undo takes back; otherwise the
 * change is saved like one that is typed.
 */
export function writeText(session: Pick<CaseSession, 'change'>, one: CaseText, rich: RichText): void {
  const editor = editorOf(one.key);
  if (editor !== undefined) {
    editor
      .chain()
      .command(({ tr }) => {
        // Not one step with what was typed or put there a moment ago.
        closeHistory(tr);
        return true;
      })
      .setContent(toEditor(rich), { emitUpdate: true })
      .run();
    return;
  }
  session.change(changeOf(one, rich));
}

/** Texts as they were, for undo; of a text whose item was removed meanwhile there is nothing to put back. */
export function putTextsBack(get: () => CaseSession, before: readonly CaseText[]): void {
  for (const text of before) {
    if (caseText(get().case, text.key) !== undefined) writeText(get(), text, text.rich);
  }
}

function changeOf({ field, item = '' }: CaseText, rich: RichText): DraftChange {
  switch (field) {
    case 'summary':
      return { field, value: rich };
    case 'item.rationale':
      return { field, item, value: rich };
    case 'item.request':
      return { field, item, value: plainText(rich) };
  }
}
