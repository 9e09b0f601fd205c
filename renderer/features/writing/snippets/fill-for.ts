import type { ImrCase } from '../../../../shared/domain/case.ts';
import { fillSnippet } from '../../../../shared/writing/fill-snippet.ts';
import { snippetValues } from '../../../../shared/writing/snippet-fields.ts';
import { caseText } from '../case-texts.ts';

/** Fills snippets for a text of the case: with what its item says, where it is of one. */
export function fillFor(imrCase: ImrCase, key: string): (text: string) => string {
  const item = imrCase.items.find(({ id }) => id === caseText(imrCase, key)?.item);
  return (text) => fillSnippet(text, snippetValues(imrCase, item));
}
