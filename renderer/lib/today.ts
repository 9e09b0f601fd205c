import { localDay } from '../../shared/domain/local-day.ts';

/** The day by the laptop's calendar, ISO. */
export function today(): string {
  return localDay(new Date());
}
