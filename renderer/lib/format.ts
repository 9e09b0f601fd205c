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

/** `45 min`, `2 h 5 min`. */
export function printMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours.toLocaleString('en-US')} h` : `${hours.toLocaleString('en-US')} h ${rest} min`;
}

/** `870 bytes`, `12 KB`, `3.4 MB`, `1.2 GB`, in steps of a thousand, as file managers count. */
export function printBytes(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 1 && amount < 10 ? 1 : 0;
  return `${amount.toLocaleString('en-US', { maximumFractionDigits: digits })} ${units[unit]}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
