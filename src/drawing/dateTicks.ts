import { isoOfSerial, monthNames, serialOfDay } from '../domain/dates';

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const DAY_STEPS = [1, 2, 7, 14] as const;
/** Below this span the axis counts in days, above it in months. */
const DAYS_OF_A_SHORT_AXIS = 75;

export interface DateTicks {
  /** Excel serials, ascending. */
  readonly serials: readonly number[];
  readonly label: (serial: number) => string;
}

interface Day {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
}

function dayOf(serial: number): Day {
  const [year = 0, month = 1, day = 0] = (isoOfSerial(serial) ?? '').split('-').map(Number);
  return { year, month: month - 1, day };
}

/** Serial of the first of a month; months past December run on into later years. */
const firstOfMonth = (year: number, month: number): number =>
  serialOfDay(year + Math.floor(month / 12), (month % 12) + 1, 1) ?? Infinity;

function dayTicks(from: number, to: number, most: number): DateTicks {
  const step = DAY_STEPS.find((days) => (to - from) / days + 1 <= most) ?? 14;
  const serials: number[] = [];
  for (let serial = Math.ceil(from); serial <= to; serial += step) serials.push(serial);
  const label = (serial: number): string =>
    `${String(dayOf(serial).day)} ${monthNames[dayOf(serial).month] ?? ''}`;
  return { serials, label };
}

/** Firsts of every so many months, counted from January. */
function firstsOfMonths(from: number, to: number, step: number): number[] {
  const start = dayOf(from);
  const serials: number[] = [];
  for (let month = Math.floor(start.month / step) * step; ; month += step) {
    const serial = firstOfMonth(start.year, month);
    if (serial > to) return serials;
    if (serial >= from) serials.push(serial);
  }
}

function monthTicks(from: number, to: number, most: number): DateTicks {
  const choices = MONTH_STEPS.map((step) => firstsOfMonths(from, to, step));
  const serials = choices.find(({ length }) => length <= most) ?? choices.at(-1) ?? [];
  const label = (serial: number): string =>
    `${monthNames[dayOf(serial).month] ?? ''} ${String(dayOf(serial).year)}`;
  return { serials, label };
}

/** About `most` evenly spaced dates at most, from one Excel serial to another, on days or on firsts of months. */
export function dateTicks(from: number, to: number, most: number): DateTicks {
  return to - from < DAYS_OF_A_SHORT_AXIS ? dayTicks(from, to, most) : monthTicks(from, to, most);
}
