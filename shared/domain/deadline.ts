/** How a deadline is counted. */
interface Term {
  days: number;
  /** Days on which the state works: no Saturday, Sunday or state holiday. */
  working: boolean;
  source: string;
}

/**
 * Days from receipt of the request and all supporting documents to the decision, by the priority of the case block: the
 * first that its wording fits. The expedited term is not confirmed by a source that we hold.
 */
const TERMS: readonly (readonly [priority: RegExp, term: Term])[] = [
  [/formulary/i, { days: 5, working: true, source: '8 CCR 9792.10.6(g): 5 working days' }],
  [/expedit/i, { days: 3, working: false, source: 'Labor Code 4610.6(d): 3 days' }],
  [/standard|regular/i, { days: 30, working: false, source: 'Labor Code 4610.6(d): 30 days' }],
];

/**
 * The day by which a determination is due.
 * @param priority as the case block words it
 * @param received ISO date on which all documents were there
 * @returns undefined for a priority that is not known
 */
export function dueDate(priority: string, received: string): { due: string; term: Term } | undefined {
  const term = TERMS.find(([pattern]) => pattern.test(priority))?.[1];
  if (term === undefined) return undefined;
  return { due: term.working ? addWorkingDays(received, term.days) : addDays(received, term.days), term };
}

/** @param iso `YYYY-MM-DD` */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day after so many days on which California's offices are open. */
export function addWorkingDays(iso: string, days: number): string {
  let day = iso;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

export function isWorkingDay(iso: string): boolean {
  const weekday = weekdayOf(iso);
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(iso.slice(0, 4))).has(iso);
}

/** California's state holidays (Government Code 6700); one on a Sunday is kept on Monday. */
export function holidaysOf(year: number): Set<string> {
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  const fixed = ['01-01', '03-31', '07-04', '11-11', '12-25'].map((day) => `${year}-${day}`);
  return new Set([
    ...fixed.map((day) => (weekdayOf(day) === 0 ? addDays(day, 1) : day)),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    lastMonday(year, 5),
    nthWeekday(year, 9, 1, 1),
    thanksgiving,
    addDays(thanksgiving, 1),
  ]);
}

function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The n-th Monday (1) or Thursday (4) of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

function lastMonday(year: number, month: number): string {
  const last = addDays(`${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}
