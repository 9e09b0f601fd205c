/** Times and numbers as the page shows them, in American English and the laptop's time zone. */

const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });
const monthDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });
const fullDate = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium' });
const full = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'medium' });

/** `9:05 PM` */
export function printTime(at: string | Date): string {
  return time.format(new Date(at));
}

/** `Today, 9:05 PM`, `Yesterday, …`, `Nov 3, …`, and with the year when it is another one. */
export function printWhen(at: string | Date, now: Date): string {
  const date = new Date(at);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return `Today, ${time.format(date)}`;
  if (days === 1) return `Yesterday, ${time.format(date)}`;
  return date.getFullYear() === now.getFullYear()
    ? `${monthDay.format(date)}, ${time.format(date)}`
    : fullDate.format(date);
}

/** `Nov 3, 2026, 9:05:07 PM` */
export function printExact(at: string | Date): string {
  return exact.format(new Date(at));
}

/** The whole date and time, for a tooltip. */
export function printFull(at: string | Date): string {
  return full.format(new Date(at));
}

/** `Nov 3, 2026` */
export function printDay(at: string | Date): string {
  return fullDate.format(new Date(at));
}

/** `1 page`, `2 pages`, `1,204 pages`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
