/** Hours of work on a weekday, 1 for Monday. */
export type Shift = { readonly weekday: number; readonly from: string; readonly to: string };

/** The hours of a weekday as they are typed. */
export function writeShifts(hours: readonly Shift[], weekday: number): string {
  return hours
    .filter((shift) => shift.weekday === weekday)
    .map(({ from, to }) => `${from}-${to}`)
    .join(', ');
}

/** The hours that were typed for a weekday; null where they cannot be read. */
export function readShifts(text: string, weekday: number): Shift[] | null {
  const parts = text.split(/[,，;；]/).map((part) => part.trim());
  const shifts: Shift[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const [, from, to] = /^(\d{1,2}[:：]\d\d)\s*[-–—~至]\s*(\d{1,2}[:：]\d\d)$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return null;
    const shift = { weekday, from: timeOf(from), to: timeOf(to) };
    if (shift.to > '24:00' || shift.from >= shift.to || /:[6-9]/.test(part)) return null;
    shifts.push(shift);
  }
  return shifts;
}

function timeOf(text: string): string {
  return text.replace('：', ':').padStart(5, '0');
}
