import { Badge } from '@fluentui/react-components';
import type { LibrarySource } from '../../../shared/contracts/library.ts';
import { printDays } from '../../../shared/guidelines/print-days.ts';

type Days = Pick<LibrarySource, 'effective' | 'inForce'>;

/** Whether an edition is in force today, told by words and not by color alone. */
export function DaysBadge({ inForce }: Pick<Days, 'inForce'>) {
  switch (inForce) {
    case 'yes':
      return (
        <Badge appearance="tint" color="success">
          In force
        </Badge>
      );
    case 'no':
      return (
        <Badge appearance="tint" color="warning">
          Not in force
        </Badge>
      );
    case 'unknown':
      return (
        <Badge appearance="outline" color="informative">
          Days not known
        </Badge>
      );
  }
}

/** `In force from 08/11/2019, replaced on …`, as a sentence of its own. */
export function daysInWords({ effective }: Pick<Days, 'effective'>): string {
  const days = printDays(effective);
  return days === '' ? 'Nothing is known of the days on which it is in force.' : capital(days);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
