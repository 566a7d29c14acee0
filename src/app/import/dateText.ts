import { isoOfSerial, serialOfDay } from '../../domain/dates';

/** Serials that can be meant as a date in an engagement: 1954-10-03 to 2119-01-11. Outside, a number is a slip, not a day. */
const FIRST_PLAUSIBLE = 20_000;
const LAST_PLAUSIBLE = 80_000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time of day after the date, as forms tools write it; it is dropped. */
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Serial of a date written in a cell: ISO (`2024-03-25`, `2024/3/25`, `20240325`), day and month in either order where only one order is
 * a date (`25/03/2024`, `3/25/2024`), `25 Mar 2024`, `Mar 25, 2024`, or an Excel serial. Null when it is no date.
 *
 * `'ambiguous'` for `03/04/2024`: 3 April or 4 March. It is never guessed, not from the other rows either: exports mix.
 */
export function parseDate(text: string): number | 'ambiguous' | null {
  const bare = text.trim();
  if (/^\d{5}(\.\d+)?$/.test(bare)) return plausibleSerial(Number(bare));
  const day = bare.replace(TIME, '');
  return yearFirst(day) ?? numeric(day) ?? named(day);
}

function plausibleSerial(serial: number): number | null {
  const whole = Math.floor(serial);
  return whole >= FIRST_PLAUSIBLE && whole <= LAST_PLAUSIBLE && isoOfSerial(whole) !== null ? whole : null;
}

function yearFirst(text: string): number | null {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return parts ? serialOfDay(Number(parts[1]), Number(parts[3]), Number(parts[4])) : null;
}

function numeric(text: string): number | 'ambiguous' | null {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const dayFirst = serialOfDay(year, second, first);
  const monthFirst = serialOfDay(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return 'ambiguous';
  return dayFirst ?? monthFirst;
}

function named(text: string): number | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const parts = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.indexOf((parts[1] ?? '').toLowerCase()) + 1;
  return month === 0 ? null : serialOfDay(Number(parts[2]), month, Number(parts[0]));
}
