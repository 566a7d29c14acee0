import fc from 'fast-check';
import {
  peopleBehind,
  pulseToShow,
  type CountedAnswer,
  type ShownPulse,
} from '../../../src/domain/audience/shownPulse';

const day = 46_000;
const answer = (stakeholder: string, score: number, goalId = 'G1'): CountedAnswer => ({
  goalId,
  stakeholder,
  score,
});
const shown = (answers: readonly CountedAnswer[], onDay = day, withBars = false): ShownPulse => ({
  day: onDay,
  answers,
  pulse: {
    lines: [answers.map(({ stakeholder, score }) => `${stakeholder}${score}`).join(' ')],
    ...(withBars && { bars: [] }),
  },
});

const four = [answer('P1', 1), answer('P2', 2), answer('P3', 0), answer('P4', 1)];
const five = [...four, answer('P5', -3)];
const seven = [...five, answer('P6', 2), answer('P7', 3)];

describe('a pulse that a sponsor has seen', () => {
  it('is shown again as long as nobody has answered since', () => {
    const again = shown([...four].reverse());
    expect(pulseToShow(again, [shown(four)], 3)).toBe(again);
  });

  it('stays as it was until enough more have answered', () => {
    const before = shown(four);
    expect(pulseToShow(shown(five), [before], 3)).toBe(before);
    const later = shown(seven);
    expect(pulseToShow(later, [before], 3)).toBe(later);
    expect(pulseToShow(later, [before], 4)).toBe(before);
  });

  it('limits nothing that is asked on another day', () => {
    const later = shown(five, day + 30);
    expect(pulseToShow(later, [shown(four)], 3)).toBe(later);
  });

  it('is not shown any more when a few answers are gone, changed or no longer shared', () => {
    expect(pulseToShow(shown(four), [shown(five)], 3)).toBeNull();
    const corrected = [answer('P1', 3), ...five.slice(1)];
    expect(pulseToShow(shown(corrected), [shown(five)], 3)).toBeNull();
    const other = [answer('P1', 1, 'G2'), answer('P2', 1, 'G2')];
    expect(pulseToShow(shown(four), [shown([...four, ...other])], 3)).toBeNull();
  });

  it('is not shown again with answers about a goal that is no longer shared, however many', () => {
    const other = ['P1', 'P2', 'P3'].map((code) => answer(code, 1, 'G2'));
    const before = shown([...four, ...other]);
    expect(pulseToShow(shown(four), [before], 3)).toEqual(shown(four));
    expect(pulseToShow(shown(five), [before], 3)).toBeNull();
  });

  it('is held against every earlier copy, not only the last', () => {
    expect(pulseToShow(shown(five), [shown(four), shown(seven)], 3)).toBeNull();
  });

  it('with bars differs from one with bars by five people at least, who did not all say the same', () => {
    const late = (scores: readonly number[]) => scores.map((score, at) => answer(`L${at}`, score));
    const before = shown(five, day, true);
    const now = (scores: readonly number[]) => shown([...five, ...late(scores)], day, true);
    expect(pulseToShow(now([1, 2, 3, 1]), [before], 3)).toBe(before);
    expect(pulseToShow(now([2, 2, 2, 2, 2]), [before], 3)).toBe(before);
    const enough = now([1, 2, 3, 1, 0]);
    expect(pulseToShow(enough, [before], 3)).toBe(enough);
  });
});

it('people are counted rather too few than too many', () => {
  expect(peopleBehind([])).toBe(0);
  expect(peopleBehind([answer('', 1), answer('', 1), answer('', 1, 'G2')])).toBe(2);
  expect(peopleBehind([answer('P1', 1), answer('p1', 1, 'G2'), answer('P2', 1, 'G3')])).toBe(2);
});

it('no two pulses of a day that were ever shown differ by answers of too few', () => {
  const answers = fc.uniqueArray(
    fc.record({
      goalId: fc.constantFrom('G1', 'G2'),
      stakeholder: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'),
      score: fc.integer({ min: -3, max: 3 }),
    }),
    { selector: ({ goalId, stakeholder }) => `${goalId} ${stakeholder}`, maxLength: 16 },
  );
  const without = (some: readonly CountedAnswer[], others: readonly CountedAnswer[]) =>
    some.filter((one) => !others.some((other) => JSON.stringify(one) === JSON.stringify(other)));
  fc.assert(
    fc.property(
      fc.array(answers, { minLength: 2, maxLength: 6 }),
      fc.integer({ min: 3, max: 5 }),
      (states, k) => {
        const seen: ShownPulse[] = [];
        for (const state of states) {
          const told = pulseToShow(shown(state), seen, k);
          if (told && !seen.includes(told)) seen.push(told);
        }
        for (const one of seen)
          for (const other of seen) {
            const apart = without(one.answers, other.answers);
            if (apart.length > 0)
              expect(new Set(apart.map(({ stakeholder }) => stakeholder)).size).toBeGreaterThanOrEqual(k);
          }
      },
    ),
    { numRuns: 500 },
  );
});
