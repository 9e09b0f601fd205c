import type { ImrCase } from '../domain/case.ts';
import { type FindingPlace, nameItem } from './finding.ts';

/** The path of a place in `imr-case/1`: `items[0].bases.reviewer`. */
export function pathOfPlace(imrCase: ImrCase, { field, item, part }: FindingPlace): string {
  const index = imrCase.items.findIndex((one) => one.id === item);
  const path = field
    .replace(/^item\./, `items[${index}].`)
    .replace('.basis.', '.bases.')
    .replace('.checklist', '.worksheet.checklist');
  return part === undefined ? path : `${path}.${part}`;
}

/** Names a place at the head of a sentence: "The rationale of Item 2 (MRI of the knee)". */
export function namePlace(imrCase: ImrCase, { field, item }: FindingPlace): string {
  const of = item === undefined ? '' : ` of ${nameItem(imrCase, item)}`;
  switch (field) {
    case 'caseBlock':
      return 'The case block';
    case 'credentials':
      return 'The line of credentials';
    case 'summary':
      return 'The clinical case summary';
    case 'items':
      return 'The list of items';
    case 'item.request':
      return `The request${of}`;
    case 'item.outcome':
      return `The decision${of}`;
    case 'item.rationale':
      return `The rationale${of}`;
    case 'item.basis.administrator':
      return `The claims administrator's basis${of}`;
    case 'item.basis.reviewer':
      return `The reviewer's basis${of}`;
    case 'item.checklist':
      return `The checklist${of}`;
    case 'documentsReviewed':
      return 'The list of documents reviewed';
    case 'records':
      return 'The file of records';
  }
}
