import fc from 'fast-check';
import { ragLetters, ragOf, type RagColour, type RagFacts } from '../../../src/domain/progress/rag';
import { usualSettings } from './records';

/** The example of progress.md 5.5: start 5 Jan 2026, due 3 Jul, review 4 May, e = 0.6648. */
const [start, due, reviewed] = [46027, 46206, 46146];
const facts = (progress: number | null, more: Partial<RagFacts> = {}): RagFacts => ({
  progress,
  start,
  due,
  reviewed,
  today: reviewed,
  gap: null,
  ...more,
});
const judged = (...given: Parameters<typeof facts>) => ragOf(facts(...given), usualSettings);
const colour = (...given: Parameters<typeof facts>): RagColour => judged(...given).colour;
/** A review after this share of 100 days. */
const after = (elapsed: number): Partial<RagFacts> => ({
  start: 46000,
  due: 46100,
  reviewed: 46000 + 100 * elapsed,
  today: 46000 + 100 * elapsed,
});

describe('the colour of a goal', () => {
  it('is that of the worked example', () => {
    expect(judged(0.583)).toEqual({
      colour: 'Green',
      letter: 'G',
      why: 'On pace: 58% of the way after 66% of the time.',
    });
    expect(judged(0.45)).toEqual({
      colour: 'Amber',
      letter: 'A',
      why: 'Behind pace: 45% of the way after 66% of the time.',
    });
    expect(judged(0.3)).toEqual({
      colour: 'Red',
      letter: 'R',
      why: 'Far behind pace: 30% of the way after 66% of the time.',
    });
  });

  it('is green up to the allowed lag, or by the pace', () => {
    expect(colour(0.4, after(0.5))).toBe('Green');
    expect(colour(0.399, after(0.5))).toBe('Amber');
    // 1 − 0.1 is a hair more than 0.9 in other places than this one.
    expect(colour(0.2, after(0.3))).toBe('Green');
    const strict = { ...usualSettings, greenWithin: 0 };
    expect(ragOf(facts(0.45, after(0.5)), strict).colour).toBe('Green');
    expect(ragOf(facts(0.449, after(0.5)), strict).colour).toBe('Amber');
  });

  it('is amber from six tenths of the pace on', () => {
    expect(colour(0.48, after(0.8))).toBe('Amber');
    expect(colour(0.479, after(0.8))).toBe('Red');
  });

  it('is blue at the target and beyond, whatever the dates', () => {
    expect(judged(1)).toEqual({ colour: 'Blue', letter: 'B', why: 'The target is reached.' });
    expect(colour(1.25, { start: null, due: null })).toBe('Blue');
    expect(colour(1, { today: due + 3, reviewed: due })).toBe('Blue');
    expect(colour(0.1 + 0.2 + 0.7, {})).toBe('Blue');
  });

  it('is grey first of all: not reviewed, not lately, in the future, or not to be told', () => {
    expect(judged(null, { reviewed: null, gap: 'review' }).why).toBe('Nothing to judge yet: not reviewed.');
    expect(judged(null, { reviewed: null }).colour).toBe('Grey');
    expect(colour(0.3, { today: reviewed + 45 })).toBe('Red');
    expect(judged(1.2, { today: reviewed + 46 })).toEqual({
      colour: 'Grey',
      letter: '?',
      why: 'No review for more than 45 days.',
    });
    expect(judged(0.5, { today: reviewed - 1 }).why).toBe('The last review is dated after today.');
    expect(judged(null, { gap: 'baseline' }).why).toBe('Nothing to judge yet: no baseline.');
  });

  it('is grey when the time cannot be told: dates missing, equal or out of order', () => {
    expect(judged(0.5, { start: null }).why).toBe('Nothing to judge yet: no start date.');
    expect(judged(0.5, { due: null }).why).toBe('Nothing to judge yet: no due date.');
    for (const wrong of [start, start - 30])
      expect(judged(0.5, { due: wrong })).toMatchObject({
        colour: 'Grey',
        why: 'Nothing to judge yet: the due date is not after the start.',
      });
  });

  it('is red below the start once a quarter of the time has passed', () => {
    expect(judged(-0.01, after(0.3))).toEqual({
      colour: 'Red',
      letter: 'R',
      why: 'It stands worse than at the start.',
    });
    expect(colour(-0.01, after(0.25))).toBe('Red');
    expect(judged(-0.01, after(0.25)).why).toContain('Far behind pace');
    expect(colour(0, after(0.1))).toBe('Green');
  });

  it('is never red in the time of grace', () => {
    expect(judged(-2, after(0.19))).toMatchObject({
      colour: 'Amber',
      why: 'Far behind pace, but it is early: -200% of the way after 19% of the time.',
    });
    expect(colour(-2, after(0.2))).toBe('Red');
    expect(colour(-2, after(0))).toBe('Amber');
  });

  it('is red when the due date has passed, even in what was the time of grace', () => {
    const overdue = { ...after(0.1), today: 46101 };
    const patient = { ...usualSettings, intervalDays: 365 };
    expect(ragOf(facts(0.99, overdue), patient)).toEqual({
      colour: 'Red',
      letter: 'R',
      why: 'The due date passed before the target was reached.',
    });
    expect(ragOf(facts(0.99, { ...overdue, today: 46100 }), patient).colour).toBe('Green');
  });

  it('counts a review before the start as no time, one after the due date as all of it', () => {
    expect(colour(0, { ...after(0), reviewed: 45990, today: 45990 })).toBe('Green');
    expect(judged(0.95, { reviewed: due, today: due }).why).toContain('after 100% of the time');
  });

  it('follows the settings', () => {
    const strict = { ...usualSettings, greenWithin: 0, greenPace: 1, amberPace: 0.9 };
    expect(ragOf(facts(0.583), strict).colour).toBe('Red');
    expect(ragOf(facts(0.6), strict).colour).toBe('Amber');
  });

  it('has a letter of its own for each colour', () => {
    expect(new Set(Object.values(ragLetters)).size).toBe(5);
  });

  it('never gets worse when more has been reached', () => {
    const order: readonly RagColour[] = ['Red', 'Amber', 'Green', 'Blue'];
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 45900, max: 46300 }),
        fc.integer({ min: 0, max: 60 }),
        (one, other, day, later) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)].map((progress) =>
            colour(progress, { reviewed: day, today: day + later }),
          );
          if (less === 'Grey' || more === 'Grey') expect(less).toBe(more);
          else expect(order.indexOf(more ?? 'Grey')).toBeGreaterThanOrEqual(order.indexOf(less ?? 'Grey'));
        },
      ),
      { numRuns: 300 },
    );
  });
});
