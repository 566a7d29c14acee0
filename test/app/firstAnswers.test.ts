import fc from 'fast-check';
import { checkAnswers } from '../../src/app/engagementAnswers';
import { firstAnswers } from '../../src/app/firstAnswers';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what a new engagement starts with', () => {
  it('lacks the two names and nothing else, on any day', () => {
    fc.assert(
      fc.property(day, (today) => {
        const problems = checkAnswers(firstAnswers(today), today);
        expect(problems.map(({ field }) => field)).toEqual(['clientName', 'coachName']);
      }),
    );
  });

  it('ends on a weekday', () => {
    fc.assert(
      fc.property(day, (today) => {
        const weekday = new Date(firstAnswers(today).plannedEnd).getUTCDay();
        expect(weekday === 0 || weekday === 6).toBe(false);
      }),
    );
  });

  it.each([
    ['2026-01-05', '2026-07-06'],
    ['2026-01-12', '2026-07-13'],
    ['2025-08-31', '2026-03-02'],
    ['2026-01-01', '2026-07-01'],
  ])('from %s ends on %s', (today, end) => {
    expect(firstAnswers(today).plannedEnd).toBe(end);
  });
});
