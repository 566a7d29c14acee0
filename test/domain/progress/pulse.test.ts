import fc from 'fast-check';
import { netPromoterScore } from '../../../src/domain/progress/nps';
import { pulse, type PulseAnswer } from '../../../src/domain/progress/pulse';
import { pulseRounds } from '../../../src/domain/progress/pulseRounds';
import { valueOf } from '../statistics/outcomes';
import { pulseRecord } from './records';

const answers = (...scores: number[]): PulseAnswer[] => scores.map((score) => ({ score, followUp: null }));
const both = (scores: readonly (readonly [number, number | null])[]): PulseAnswer[] =>
  scores.map(([score, followUp]) => ({ score, followUp }));

describe('the pulse', () => {
  it('is that of the worked numbers of progress.md', () => {
    expect(valueOf(pulse(answers(2, 1, 1, 0, 3, 1, -1, 2)))).toEqual({
      n: 8,
      mean: 1.125,
      improved: 0.75,
      unchanged: 0.125,
      worse: 0.125,
      net: 0.625,
      success: true,
      distribution: [0, 0, 1, 1, 3, 2, 1],
      followUp: null,
    });
  });

  it('is a success over +1 only', () => {
    expect(valueOf(pulse(answers(1, 1, 1))).success).toBe(false);
  });

  it('shows no distribution of fewer than five, of fewer than asked for, or of answers that are all alike', () => {
    expect(valueOf(pulse(answers(1, 2, 1, 0))).distribution).toBeNull();
    expect(valueOf(pulse(answers(1, 2, 1, 0, 2))).distribution).toEqual([0, 0, 0, 1, 2, 2, 0]);
    expect(valueOf(pulse(answers(2, 2, 2, 2, 2))).distribution).toBeNull();
    expect(pulse(answers(1, 2, 1, 0, 2), 6).ok).toBe(false);
  });

  it('is split by follow-up when both sides, and those who did not say, are enough', () => {
    const noticed = [
      [2, 5],
      [1, 4],
      [2, 3],
    ] as const;
    const unnoticed = [
      [0, 1],
      [1, 2],
      [-1, 2],
    ] as const;
    expect(valueOf(pulse(both([...noticed, ...unnoticed]))).followUp).toEqual({
      noticed: { n: 3, mean: 5 / 3 },
      unnoticed: { n: 3, mean: 0 },
    });
    expect(valueOf(pulse(both([...noticed, ...unnoticed.slice(1)]))).followUp).toBeNull();
    // The mean of all and of both sides would give away who is left.
    expect(valueOf(pulse(both([...noticed, ...unnoticed, [3, null]]))).followUp).toBeNull();
    const silent = [
      [3, null],
      [1, null],
      [0, null],
    ] as const;
    expect(valueOf(pulse(both([...noticed, ...unnoticed, ...silent]))).followUp).not.toBeNull();
  });

  it('shows nothing below the minimum, and the minimum is never below three', () => {
    const answer = fc.record({
      score: fc.integer({ min: -3, max: 3 }),
      followUp: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 12 }),
        fc.option(fc.integer({ min: -2, max: 10 })),
        (given, minimum) => {
          const fewest = Math.max(3, minimum ?? 3);
          const result = pulse(given, minimum);
          expect(result.ok).toBe(given.length >= fewest);
          if (!result.ok) {
            expect(Object.keys(result)).toEqual(['ok', 'reason']);
            return;
          }
          const { improved, unchanged, worse, distribution, followUp } = result.value;
          expect(improved + unchanged + worse).toBeCloseTo(1, 12);
          if (distribution) expect(given.length).toBeGreaterThanOrEqual(5);
          if (followUp) {
            const { noticed, unnoticed } = followUp;
            const rest = given.length - noticed.n - unnoticed.n;
            for (const side of [noticed.n, unnoticed.n, ...(rest > 0 ? [rest] : [])])
              expect(side).toBeGreaterThanOrEqual(fewest);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the pulses of a goal', () => {
  const day = (date: number, ...scores: number[]) =>
    scores.map((score, at) => pulseRecord(date, score, { stakeholder: `P${at + 1}` }));

  it('are those of its days, each by itself', () => {
    const rounds = pulseRounds([...day(46100, 1, 2, 3), ...day(46040, 0, 1, -1), ...day(46130, 1)], 'g1', 3);
    expect(rounds.map(({ date }) => date)).toEqual([46040, 46100, 46130]);
    expect(rounds.map(({ pulse: told }) => (told.ok ? told.value.mean : told.reason.code))).toEqual([
      0,
      2,
      'pulse-too-few',
    ]);
  });

  it('count a person once a day, by the later answer, so that nobody stands in for two', () => {
    const twice = [...day(46100, 1, 2), pulseRecord(46100, 3, { stakeholder: 'p1' })];
    expect(pulseRounds(twice, 'G1', null)[0]?.pulse).toMatchObject({ ok: false });
    const three = [...twice, pulseRecord(46100, 1, { stakeholder: 'P3' })];
    expect(pulseRounds(three, 'G1', null)[0]?.pulse).toMatchObject({ ok: true, value: { n: 3, mean: 2 } });
  });

  it('take people without a code for different ones, and pass over rows without a day or a score', () => {
    const rows = [1, 2, 3].map((score) => pulseRecord(46100, score));
    const blank = [pulseRecord(46100, null), pulseRecord(null, 3), pulseRecord(46100, 3, { goalId: 'G2' })];
    expect(pulseRounds([...rows, ...blank], 'G1', null)).toMatchObject([
      { date: 46100, pulse: { value: { n: 3 } } },
    ]);
  });
});

describe('the net promoter score', () => {
  const times = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

  it('is that of the worked numbers of programme.md', () => {
    expect(valueOf(netPromoterScore([...times(12, 9), ...times(5, 8), ...times(3, 6)]))).toEqual({
      score: 45,
      n: 20,
      promoters: 12,
      detractors: 3,
    });
  });

  it('is not shown for fewer than five answers', () => {
    expect(netPromoterScore(times(4, 10))).toMatchObject({ ok: false, reason: { code: 'too-few-scores' } });
    expect(netPromoterScore([])).toMatchObject({ ok: false, reason: { what: 'There are no answers.' } });
    expect(valueOf(netPromoterScore(times(5, 10))).score).toBe(100);
  });
});
