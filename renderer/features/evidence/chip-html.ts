import type { ListedEvidence } from '../../../shared/contracts/evidence.ts';

/** The chip of evidence as the text takes it up when it is dropped there; elsewhere its citation and its words. */
export function putChip(data: DataTransfer, { evidence, printed, note }: ListedEvidence): void {
  const chip = document.createElement('span');
  chip.dataset.evidence = evidence.id;
  chip.dataset.note = note;
  chip.textContent = printed;
  data.effectAllowed = 'copy';
  data.setData('text/html', chip.outerHTML);
  data.setData('text/plain', [evidence.quote, printed].filter((line) => line !== '').join(' '));
}
