import { generate } from './generate';
import { insidersOf, MANAGER, SELF } from './raw';

describe('generated engagements', () => {
  const all = Array.from({ length: 400 }, (_, seed) =>
    generate(seed + 1, { late: seed % 3, rounds: 1 + (seed % 2) }),
  );
  const raters = all.flatMap(({ rounds }) => rounds.flatMap((round) => round.raters));
  const others = raters.filter(({ group }) => group !== SELF);
  const answers = others.flatMap((rater) => [...rater.answers.values()]);
  const scores = answers.filter((score) => score !== null);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;

  it('are the same for the same seed', () => {
    expect(generate(2, { late: 1, rounds: 2 })).toEqual(all[1]);
    expect(generate(7)).not.toEqual(generate(8));
  });

  it('have the groups of the model', () => {
    for (const { rounds } of all)
      for (const round of rounds) {
        const size = (name: string) => round.raters.filter(({ group }) => group === name).length;
        expect(size(SELF)).toBe(1);
        expect([1, 2]).toContain(size(MANAGER));
        expect(size('Peer')).toBeGreaterThanOrEqual(2);
        expect(size('Peer')).toBeLessThanOrEqual(8);
        expect(size('Direct report')).toBeLessThanOrEqual(8);
        expect(size('Stakeholder')).toBeLessThanOrEqual(5);
      }
  });

  it('have ratings as 360s have them: high, spread, one in twenty not observed', () => {
    expect(mean).toBeGreaterThan(3.6);
    expect(mean).toBeLessThan(4.2);
    const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
    expect(Math.sqrt(variance)).toBeGreaterThan(0.6);
    expect(Math.sqrt(variance)).toBeLessThan(1);
    expect(1 - scores.length / answers.length).toBeCloseTo(0.05, 2);
  });

  it('have late raters where they are asked for, never so many that nobody was in time', () => {
    for (const [at, { rounds }] of all.entries())
      for (const { raters: own, editions } of rounds) {
        const late = own.filter(({ edition }) => edition > 0).length;
        expect(late).toBeLessThanOrEqual(at % 3);
        expect(late > 0).toBe(at % 3 > 0);
        expect(editions).toBe(late > 0 ? 2 : 1);
      }
  });

  it('know every anonymous rater as an insider, with his answers of each round', () => {
    const [, second] = all;
    if (!second) throw new Error('there are engagements');
    const insiders = insidersOf(second);
    expect(insiders.every(({ id }) => !id.startsWith(MANAGER) && !id.startsWith(SELF))).toBe(true);
    const peer = insiders.find(({ id }) => id === 'Peer 1');
    expect([...(peer?.own.keys() ?? [])]).toEqual(['Round 1', 'Round 2']);
    expect(peer?.own.get('Round 1')).toBe(
      second.rounds[0]?.raters.find(({ id }) => id === 'Peer 1')?.answers,
    );
  });
});
