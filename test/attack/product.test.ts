import { attackSet, attackSets } from './attackSets';
import { fight } from './campaign';
import { generate, generateMixed } from './generate';
import { scoresOf } from './policies/figures';
import { meaning, publishAsProduct } from './product';
import type { RawEngagement } from './raw';

/**
 * `npm run attack` does the same over tens of thousands. Beside the first seeds, those of re-releases in which an earlier state of the
 * product gave a rater away: a group left its pool between two editions, or an insider knew all but one of those who were left.
 */
const seeds = [20, 152, 200, 284, 296, ...Array.from({ length: 12 }, (_, at) => at + 1)];
const scale = { min: 1, max: 5 };

describe('the product under attack', () => {
  const engagements = seeds.map(generateMixed);

  it.each([
    [3, 1, 17, 0.7],
    [3, 2, 17, 0.7],
    [5, 1, 8, 0.4],
    [5, 2, 8, 0.4],
  ])('k = %i, %i decimals: pins nobody, and shows most groups', (k, decimals, count, least) => {
    const some = engagements.slice(0, count);
    const { attempts, examples, shown } = fight(publishAsProduct, some, { k, decimals });
    expect(examples).toEqual([]);
    expect(attempts).toBeGreaterThan(3_000);
    expect(shown.covered / shown.groupCells).toBeGreaterThan(least);
    expect(shown.overall / shown.overallCells).toBeGreaterThan(0.5);
  });

  it.each(attackSets)('%s: pins nobody, with late raters and without', (name) => {
    const sets = [0, 1, 2, 3, 4].map((late) => attackSet(name, late));
    for (const k of [3, 4])
      for (const decimals of [1, 2])
        expect(fight(publishAsProduct, sets, { k, decimals }).examples).toEqual([]);
  });
});

describe('what the attacker reads in the product', () => {
  it('is true: each published figure means an interval that holds the mean of those behind it', () => {
    let figures = 0;
    for (const raw of engagementsWithLateOnes())
      for (const { round, raters, cells } of publishAsProduct(raw, 3, 2).editions) {
        const ids = new Set(raters.map(({ id }) => id));
        const there =
          raw.rounds.find(({ name }) => name === round)?.raters.filter(({ id }) => ids.has(id)) ?? [];
        for (const { competency, item, groups, n, mean } of cells) {
          const asked = raw.competencies.find(({ name }) => name === competency);
          const scores = asked
            ? scoresOf(there, asked, item).filter(({ group }) => groups.includes(group))
            : [];
          const true_ = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
          expect(scores).toHaveLength(n ?? NaN);
          expect(true_).toBeGreaterThanOrEqual((mean?.low ?? NaN) - 1e-9);
          expect(true_).toBeLessThanOrEqual((mean?.high ?? NaN) + 1e-9);
          figures++;
        }
      }
    expect(figures).toBeGreaterThan(200);
  });

  it.each([
    ['3.7', 3.65, 3.75],
    ['3.70', 3.695, 3.705],
    ['5.0', 4.95, 5],
    ['4.3 or above', 4.3, 5],
    ['1.5 or below', 1, 1.5],
    ['3 to 4', 3, 4],
  ])('is what a reader takes it for: %s', (text, low, high) => {
    expect(meaning(text, scale).low).toBeCloseTo(low, 9);
    expect(meaning(text, scale).high).toBeCloseTo(high, 9);
  });

  it('is never passed over: a text nobody can read is an error', () => {
    expect(() => meaning('about 4', scale)).toThrow('about 4');
  });
});

const engagementsWithLateOnes = (): RawEngagement[] =>
  [1, 2, 3, 4, 5, 6].map((seed) => generate(seed, { late: seed % 5, rounds: 1 + (seed % 2) }));
