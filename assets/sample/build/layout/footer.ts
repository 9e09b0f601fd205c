import { FACTS } from '../facts.ts';
import { formatDate } from './dates.ts';
import type { Writer } from './writer.ts';

/** Page numbers, and what the office repeats on each page after the first. Drawn last: the count must be known. */
export function drawFooters(writer: Writer): void {
  const { body } = writer.fonts;
  const total = writer.pages.length;
  writer.pages.forEach((page, index) => {
    const text = footerText(writer, index + 1, total);
    if (text === '') return;
    const size = 8;
    const x = writer.left + (writer.width - body.widthOfTextAtSize(text, size)) / 2;
    page.drawText(text, { x, y: writer.style.margins.bottom / 2, size, font: body });
  });
}

function footerText(writer: Writer, page: number, total: number): string {
  switch (writer.style.footer) {
    case 'none':
      return '';
    case 'page of pages':
      return `Patient: ${FACTS.initials}     Page ${page} of ${total}`;
    case 'dashes':
      return page === 1 ? '' : `- ${page} -`;
    case 'claim': {
      const injury = formatDate(FACTS.dateOfInjury, writer.style.dates);
      return `Re: ${FACTS.patient}   Claim ${FACTS.claimNumber}   DOI ${injury}   p. ${page}/${total}`;
    }
  }
}
