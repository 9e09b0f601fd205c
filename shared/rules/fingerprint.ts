import type { ImrCase } from '../domain/case.ts';
import { type Finding, type FindingPlace, nameItem } from './finding.ts';

/** The place of a finding as one text, for comparing: `item.rationale/item-2/`. */
export function placeKey({ field, item, part }: FindingPlace): string {
  return `${field}/${item ?? ''}/${part ?? ''}`;
}

/**
 * Stands for what a finding is about: it changes when the sentence with the words at fault does, or the field where the
 * finding marks no words (or what it says that it is about); not when the item moves or another part of the text is written on. No secret: whoever has
 * the text can compute it.
 * @returns sixteen hexadecimal digits
 */
export function fingerprintOf(imrCase: ImrCase, { message, place, excerpts, about: told }: Finding): string {
  if (told !== undefined) return hashOf('', told);
  const said = place.item === undefined ? message : message.replaceAll(nameItem(imrCase, place.item), '');
  const about =
    excerpts === undefined
      ? JSON.stringify(valueAt(imrCase, place) ?? null)
      : JSON.stringify(excerpts.map(({ sentence }) => sentence).toSorted());
  return hashOf(said, about);
}

function hashOf(said: string, about: string): string {
  return fnv1a(`${said}\n${about}`, 0x811c9dc5) + fnv1a(`${about}\n${said}`, 0x1b873593);
}

function valueAt(imrCase: ImrCase, { field, item: id, part }: FindingPlace): unknown {
  const item = imrCase.items.find((one) => one.id === id);
  switch (field) {
    case 'caseBlock':
      return part === undefined ? imrCase.caseBlock : imrCase.caseBlock?.[part];
    case 'credentials':
      return imrCase.credentials;
    case 'summary':
      return imrCase.summary;
    case 'items':
      return imrCase.items.map(({ request }) => request);
    case 'item.request':
      return [item?.request, item?.ur, item?.asRead];
    case 'item.outcome':
      return item?.outcome;
    case 'item.rationale':
      return item?.rationale;
    case 'item.basis.administrator':
      return item?.bases.administrator;
    case 'item.basis.reviewer':
      return item?.bases.reviewer;
    case 'item.checklist':
      return item?.worksheet?.checklist;
    case 'documentsReviewed':
      return imrCase.documentsReviewed;
    case 'records':
      return undefined;
  }
}

/** FNV-1a of 32 bits over UTF-16 units: two of them make chance equality no matter here. */
function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
