import { attackSet, attackSets } from './attackSets';
import { fight, type Campaign } from './campaign';
import { generate } from './generate';
import { equalWeight } from './policies/equalWeight';
import { hideBar } from './policies/hideBar';
import { naivePolicies } from './policies/naive';
import { perItemPools } from './policies/perItemPools';
import type { Publisher } from './policies/publisher';
import { reissue } from './policies/reissue';
import { thresholdOnly } from './policies/thresholdOnly';
import { attack } from './attack';

const ENGAGEMENTS = 200;

const engagements = (late = 0) =>
  Array.from({ length: ENGAGEMENTS }, (_, seed) => generate(seed + 1, { late }));

const share = (part: number, whole: number): number => part / whole;

function campaign(publish: Publisher, k: number, decimals: number, late = 0): Campaign {
  return fight(publish, engagements(late), { k, decimals, insiders: false });
}

/**
 * Policy, k, decimals, and between which shares disclosures in the sense of confidentiality.md 3.4 are found: of the competencies
 * (the level of its table), or of the engagements (re-issue and items, as there).
 */
const rates: [string, Publisher, number, number, 'competencies' | 'engagements', number, number][] = [
  // "k per group, overall shown": 16.5 % and 44.1 % at k = 3, 32.1 % and 45.9 % at k = 5 in 3.4.
  ['hide the bar, count it in the total', hideBar, 3, 1, 'competencies', 0.15, 0.35],
  ['hide the bar, count it in the total', hideBar, 3, 2, 'competencies', 0.35, 0.52],
  ['hide the bar, count it in the total', hideBar, 5, 1, 'competencies', 0.3, 0.5],
  ['hide the bar, count it in the total', hideBar, 5, 2, 'competencies', 0.4, 0.58],
  ['equal weight per original group', equalWeight, 3, 1, 'competencies', 0.2, 0.45],
  ['equal weight per original group', equalWeight, 3, 2, 'competencies', 0.35, 0.6],
  ['per-item pools', perItemPools, 3, 1, 'engagements', 0.16, 0.4],
  ['per-item pools', perItemPools, 3, 2, 'engagements', 0.18, 0.45],
  // "Item level: a unanimous group 60 %, an item with fewer than three answers 54 %".
  ['threshold only', thresholdOnly, 3, 2, 'engagements', 0.54, 0.85],
  ['threshold only', thresholdOnly, 5, 2, 'engagements', 0.5, 0.85],
  // "Re-issuing after one late rater exposes that rater: 71 % / 42 %".
  ['re-issue after a late answer', reissue, 3, 2, 'engagements', 0.62, 0.8],
  ['re-issue after a late answer', reissue, 5, 2, 'engagements', 0.32, 0.5],
];

describe('the attacker finds the leak in naive policies', () => {
  it.each(rates)('%s, case %#: found as often as it leaks', (_, publish, k, decimals, of, least, most) => {
    const found = campaign(publish, k, decimals, publish === reissue ? 1 : 0);
    const rate =
      of === 'competencies'
        ? share(found.competenciesNarrow, found.competencies)
        : share(found.leakingNarrow, found.engagements);
    expect(rate).toBeGreaterThan(least);
    expect(rate).toBeLessThan(most);
    // Sets that are part of a shown group count in the full sense: there are never fewer.
    expect(found.leakingOutside).toBeGreaterThanOrEqual(found.leakingNarrow);
  });

  it('finds more at two decimals than at one', () => {
    expect(campaign(hideBar, 3, 2).disclosures).toBeGreaterThan(campaign(hideBar, 3, 1).disclosures);
  });

  it('finds as an insider what an outsider cannot', () => {
    const some = engagements().slice(0, 60);
    const outside = fight(hideBar, some, { k: 4, decimals: 1, insiders: false });
    const inside = fight(hideBar, some, { k: 4, decimals: 1 });
    expect(inside.leaking).toBeGreaterThan(outside.leaking);
    expect(inside.disclosures - outside.disclosures).toBeGreaterThan(100);
  });
});

describe('the public attack sets, published naively', () => {
  it('A1: subtraction gives two direct reports and one other', () => {
    // At k = 4 they are too few even together. Both groups are hidden, and nothing tells them apart: all three answers.
    const { disclosures } = attack(hideBar(attackSet('A1_below_threshold'), 4, 2));
    expect(disclosures).toContainEqual(
      expect.objectContaining({
        competency: 'Listening',
        target: [{ taken: 3, of: ['D1', 'D2', 'O1'], label: 'direct_report + other' }],
      }),
    );
  });

  it.each([
    ['A4_not_observed_and_ties', 'Clarity'],
    ['A6_unicode_and_formula_names', 'constructor'],
  ] as const)('%s: a re-issue gives the last rater away', (name, competency) => {
    const raw = attackSet(name, 1);
    const late = raw.rounds.flatMap(({ raters }) => raters.flatMap((r) => (r.edition > 0 ? r : [])));
    const [alone] = attack(reissue(raw, 3, 2)).disclosures.filter(
      (found) => found.competency === competency && found.target.every(({ of }) => of[0] === late[0]?.id),
    );
    const [item] = raw.competencies.find(({ name: own }) => own === competency)?.items ?? [];
    expect(alone).toMatchObject({
      low: late[0]?.answers.get(item?.id ?? ''),
      high: late[0]?.answers.get(item?.id ?? ''),
    });
  });

  it.each(Object.entries(naivePolicies))('%s: every set can be published and attacked', (_, publish) => {
    const sets = attackSets.flatMap((name) => [attackSet(name), attackSet(name, 2)]);
    const { attempts, disclosures } = fight(publish, sets, { k: 3, decimals: 2 });
    expect(attempts).toBeGreaterThan(250);
    expect(disclosures).toBeGreaterThan(0);
  });
});
