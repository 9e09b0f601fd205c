/** The day of a moment by the laptop's own calendar, ISO: what a reviewer means by today, also in the evening of California. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
