/**
 * Date-only values as Excel keeps them: serials of the 1900 system, day 1 = 1900-01-01. The system counts a 29 February 1900 that
 * never was (serial 60), for Lotus 1-2-3's sake; so days from March 1900 on stand one higher than they would by counting.
 * Source: support.microsoft.com, "Excel incorrectly assumes that the year 1900 is a leap year".
 */

const MILLISECONDS_A_DAY = 86_400_000;
const PHANTOM_DAY = 60;
/** Serial of 9999-12-31, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;
/** 1899-12-30 as milliseconds: serials from 61 on count days from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/** As dates are shown in drawings and messages: `10 Jul 2026`. */
export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Serial of a calendar day, or null when there is no such day or Excel has no serial for it.
 *
 * @param year full year, 1900 to 9999
 * @param month 1 to 12
 * @param day 1 to 31
 */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // A day that does not exist, such as 30 February, would roll over into the next month. Years below 100 become 19xx.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const days = Math.round((time - EPOCH) / MILLISECONDS_A_DAY);
  const serial = days > PHANTOM_DAY ? days : days - 1;
  return serial >= 1 && serial <= LAST_SERIAL ? serial : null;
}

/** Serial of an ISO date such as `2024-02-29`, or null when the text is no ISO date between 1900-01-01 and 9999-12-31. */
export function serialOfIso(iso: string): number | null {
  const parts = ISO_DATE.exec(iso);
  return parts ? serialOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** ISO date of a moment by the person's own clock, not by Greenwich. */
export const isoOfLocalDay = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/**
 * ISO date of a serial; a time of day (the fraction) is dropped. Null outside 1 … 2,958,465 and for serial 60, which is no day of any
 * calendar but Excel's.
 */
export function isoOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL) || day === PHANTOM_DAY) return null;
  const days = day > PHANTOM_DAY ? day : day + 1;
  return new Date(EPOCH + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** A day as people write it: `10 Jul 2026`. */
export function shownDay(serial: number): string {
  const [year, month, day] = (isoOfSerial(serial) ?? '').split('-');
  return month === undefined
    ? `day ${serial}`
    : `${Number(day)} ${monthNames[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/**
 * The same day of a later month, or its last day where the month is shorter: 31 January and a month is 28 or 29 February. A time of day is
 * dropped. Null where a serial is no calendar day, or the month lies beyond Excel's calendar.
 *
 * @param months whole, may be negative
 */
export function addMonths(serial: number, months: number): number | null {
  const [year, month, day] = (isoOfSerial(serial) ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const [intoYear, intoMonth] = [first.getUTCFullYear(), first.getUTCMonth()];
  const last = new Date(Date.UTC(intoYear, intoMonth + 1, 0)).getUTCDate();
  return serialOfDay(intoYear, intoMonth + 1, Math.min(day, last));
}
