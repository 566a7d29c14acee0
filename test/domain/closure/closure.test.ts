import { checkDates, dueCheck } from '../../../src/domain/closure/checkDates';
import { proposedOutcome } from '../../../src/domain/closure/goalOutcome';
import { isoOfSerial, serialOfIso } from '../../../src/domain/dates';

const serial = (iso: string): number => serialOfIso(iso) ?? NaN;
const iso = (day: number | null): string | null => (day === null ? null : isoOfSerial(day));

describe('the days on which to look at a habit again', () => {
  it('follow the planned end, or today once that is over', () => {
    const days = (end: string | null, today: string) =>
      checkDates(end === null ? null : serial(end), serial(today)).map(iso);
    expect(days('2026-07-31', '2026-07-01')).toEqual(['2026-08-31', '2026-10-31', '2027-01-31']);
    expect(days('2024-12-13', '2026-11-30')).toEqual(['2026-12-30', '2027-02-28', '2027-05-30']);
    expect(days(null, '2026-01-05')).toEqual(['2026-02-05', '2026-04-05', '2026-07-05']);
  });

  it('are due from that day on until somebody has looked', () => {
    const habit = (lookedAt: number | null) => ({ checks: [100, 160, 250], lookedAt });
    expect(dueCheck(habit(null), 99)).toBeNull();
    expect(dueCheck(habit(null), 100)).toBe(100);
    expect(dueCheck(habit(null), 170)).toBe(160);
    expect(dueCheck(habit(100), 170)).toBe(160);
    expect(dueCheck(habit(165), 249)).toBeNull();
    expect(dueCheck(habit(165), 250)).toBe(250);
  });
});

describe('the proposed outcome of a goal', () => {
  it.each([
    [false, 1.2, 'Exceeded'],
    [false, 1, 'Achieved'],
    // 0.1 + 0.2 against 0.3.
    [false, 1 + 1e-12, 'Achieved'],
    [false, 1 - 1e-12, 'Achieved'],
    [false, 0.58, 'Partly'],
    [false, 0, 'Not'],
    [false, -0.3, 'Not'],
    [false, null, null],
    [true, 1.2, 'Dropped'],
    [true, null, 'Dropped'],
  ] as const)('of one that is dropped (%s), at %s of the way, is %s', (isDropped, progress, outcome) => {
    expect(proposedOutcome(isDropped, progress)).toBe(outcome);
  });
});
