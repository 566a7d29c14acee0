import fc from 'fast-check';
import { addMonths, isoOfLocalDay, isoOfSerial, serialOfDay, serialOfIso } from '../../src/domain/dates';

describe('serials of the 1900 date system', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2000-02-29', 36585],
    ['2024-02-29', 45351],
    ['9999-12-31', 2958465],
  ])('gives %s the serial Excel gives it', (iso, serial) => {
    expect(serialOfIso(iso)).toBe(serial);
    expect(isoOfSerial(serial)).toBe(iso);
  });

  it('has no day for serial 60, the 29 February 1900 that never was', () => {
    expect(isoOfSerial(60)).toBeNull();
    expect(serialOfIso('1900-02-29')).toBeNull();
  });

  it('drops the time of day', () => {
    expect(isoOfSerial(45351.999)).toBe('2024-02-29');
  });

  it.each([
    '1899-12-31',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-5',
    '24-01-05',
    '',
    '2024-01-05T00:00',
  ])('has no serial for %p', (text) => {
    expect(serialOfIso(text)).toBeNull();
  });

  it.each([0, 0.5, -1, 2958466, NaN, Infinity])('has no day for %p', (serial) => {
    expect(isoOfSerial(serial)).toBeNull();
  });

  it('takes no year below 1900 for one of the twentieth century', () => {
    expect(serialOfDay(24, 1, 5)).toBeNull();
  });

  it('counts 10,000 random days there and back, each a day after the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const iso = isoOfSerial(serial) ?? '';
        expect(serialOfIso(iso)).toBe(serial);
        const next = new Date(`${iso}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(isoOfSerial(serial + 1)).toBe(next.toISOString().slice(0, 10));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the day by the own clock', () => {
  it('is the local one, from its first minute to its last', () => {
    expect(isoOfLocalDay(new Date(2026, 0, 31, 0, 0))).toBe('2026-01-31');
    expect(isoOfLocalDay(new Date(2026, 0, 31, 23, 59))).toBe('2026-01-31');
    expect(isoOfLocalDay(new Date(2026, 6, 1, 0, 0))).toBe('2026-07-01');
  });
});

const serialOf = (iso: string): number => serialOfIso(iso) ?? NaN;
const isoOf = (day: number | null): string | null => (day === null ? null : isoOfSerial(day));

describe('adding months to a day', () => {
  it.each([
    ['2024-12-13', 1, '2025-01-13'],
    ['2024-12-13', 6, '2025-06-13'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-08-31', 3, '2024-11-30'],
    ['2024-03-31', -1, '2024-02-29'],
    ['1900-01-31', 1, '1900-02-28'],
  ])('makes of %s and %d months %s', (from, months, to) => {
    expect(isoOf(addMonths(serialOf(from), months))).toBe(to);
  });

  it('is null beyond the calendar', () => {
    expect(addMonths(serialOf('9999-12-01'), 1)).toBeNull();
    expect(addMonths(serialOf('1900-01-01'), -1)).toBeNull();
    expect(addMonths(NaN, 1)).toBeNull();
  });

  it('keeps the day of the month or takes the last one, and never comes into another month', () => {
    const days = fc.integer({ min: serialOf('1951-01-01'), max: serialOf('2900-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const [year, month, day] = (isoOfSerial(from) ?? '').split('-').map(Number);
        const [toYear, toMonth, toDay] = (isoOf(addMonths(from, months)) ?? '').split('-').map(Number);
        const count = (y = 0, m = 0) => y * 12 + m;
        expect(count(toYear, toMonth)).toBe(count(year, month) + months);
        const last = new Date(Date.UTC(toYear ?? 0, toMonth ?? 0, 0)).getUTCDate();
        expect(toDay).toBe(Math.min(day ?? 0, last));
      }),
      { numRuns: 200 },
    );
  });
});
