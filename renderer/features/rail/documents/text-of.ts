import type { DocumentReading } from '../../../../shared/contracts/text.ts';
import { count } from '../../../lib/format.ts';

/** Where the text of its pages comes from: `12 pages with text of the file, 3 pages recognized`. */
export function textOf(reading: DocumentReading): string {
  const { pages, read, fromLayer, fromOcr, blank, failed, confidence } = reading;
  const sure =
    confidence === null || fromOcr === 0 ? '' : ` (all text ${Math.round(confidence * 100)} % sure)`;
  const parts = [
    fromLayer > 0 && `${count(fromLayer, 'page')} with text of the file`,
    fromOcr > 0 && `${count(fromOcr, 'page')} recognized${sure}`,
    blank > 0 && `${count(blank, 'page')} blank`,
    failed > 0 && `${count(failed, 'page')} that cannot be read`,
    read < pages && `${count(pages - read, 'page')} not read yet`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}
