import fc from 'fast-check';
import { isoOfLocalDay, isoOfSerial, serialOfDay, serialOfIso } from '../../src/domain/dates';

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
