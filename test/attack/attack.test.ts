import { attack } from './attack';
import { ContradictionError } from './program';
import type { Insider, PublishedView, ViewCell, ViewRater } from './view';

const competency = (items: number) => ({
  name: 'Delegation',
  scale: { min: 1, max: 5 },
  items: Array.from({ length: items }, (_, at) => ({ id: `i${at + 1}`, weight: 1 })),
});

const raters = (group: string, count: number): ViewRater[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${group} ${at + 1}`, group }));

const figure = (
  groups: readonly string[],
  n: number,
  mean: number,
  decimals: number,
  more: Partial<ViewCell> = {},
): ViewCell => ({
  competency: 'Delegation',
  item: null,
  groups,
  n,
  mean: { low: mean - 0.5 * 10 ** -decimals, high: mean + 0.5 * 10 ** -decimals },
  distribution: null,
  agreement: null,
  ...more,
});

function view(items: number, ...editions: readonly (readonly [ViewRater[], ViewCell[]])[]): PublishedView {
  return {
    k: 3,
    competencies: [competency(items)],
    editions: editions.map(([people, cells]) => ({
      round: 'Baseline',
      raters: people,
      named: ['Manager'],
      cells,
    })),
  };
}

const found = (shown: PublishedView, reader: Insider | null = null) =>
  attack(shown, reader).disclosures.map(
    ({ item, target, low, high }) =>
      `${item ?? 'competency'}: ${target.map(({ taken, label }) => `${taken} ${label}`).join(', ')}: ${low.toFixed(2)} to ${high.toFixed(2)}`,
  );

const insider = (id: string, ...scores: readonly (number | null)[]): Insider => ({
  id,
  own: new Map([['Baseline', new Map(scores.map((score, at) => [`i${at + 1}`, score]))]]),
});

describe('the attacks of confidentiality.md, one by one', () => {
  it('rule 4: a hidden group is the total less what is shown', () => {
    const people = [...raters('Peer', 4), ...raters('Direct report', 2)];
    const shown = view(
      1,
      [people, [figure(['Peer'], 4, 3.5, 2), figure(['Peer', 'Direct report'], 6, 3, 2)]], // prettier-ignore
    );
    expect(found(shown)).toEqual(['i1: 2 Direct report: 2.00 to 2.00']);
  });

  it('rule 5: an overall of equal groups solves the pool (the demo: direct reports 2.33, others 4.33)', () => {
    const people = [
      ...raters('Manager', 1),
      ...raters('Peer', 4),
      ...raters('Direct', 3),
      ...raters('Other', 2),
    ];
    const all = ['Manager', 'Peer', 'Direct', 'Other'];
    const pools = [figure(['Manager'], 1, 3.33, 2), figure(['Peer'], 4, 3.25, 2)];
    const pool = figure(['Direct', 'Other'], 5, 3.13, 2);
    const equal = figure(all, 10, 3.31, 2, { weighting: 'groups' });
    const plain = figure(all, 10, 3.2, 2);
    const [pinned, ...rest] = attack(view(3, [people, [...pools, pool, equal]])).disclosures;
    expect(rest).toEqual([]);
    expect(pinned?.target).toEqual([{ taken: 2, of: ['Other 1', 'Other 2'], label: 'Other' }]);
    expect(pinned?.low).toBeLessThan(13 / 3);
    expect(pinned?.high).toBeGreaterThan(13 / 3 - 1e-9);
    expect((pinned?.high ?? 5) - (pinned?.low ?? 0)).toBeLessThan(0.4);
    expect(found(view(3, [people, [...pools, pool, plain]]))).toEqual([]);
  });

  it('rule 7: the one item that is hidden is the mean less the other items', () => {
    const people = raters('Peer', 6);
    const cells = [
      figure(['Peer'], 6, 4, 2),
      figure(['Peer'], 6, 3, 2, { item: 'i1' }),
      figure(['Peer'], 6, 4, 2, { item: 'i2' }),
    ];
    // All six gave the third item a five.
    expect(
      found(view(3, [people, [...cells, figure(['Peer'], 6, 5, 2, { item: 'i3', mean: null })]])),
    ).toEqual(expect.arrayContaining(['i3: 1 Peer: 5.00 to 5.00', 'i3: 2 Peer: 5.00 to 5.00']));
  });

  it('rule 8: unanimity tells of everybody, and a distribution more than a mean', () => {
    expect(found(view(1, [raters('Peer', 3), [figure(['Peer'], 3, 5, 1)]]))).toEqual([
      'i1: 1 Peer: 5.00 to 5.00',
      'i1: 2 Peer: 5.00 to 5.00',
    ]);
    const mean = figure(['Peer'], 3, 4, 1);
    expect(found(view(1, [raters('Peer', 3), [mean]]))).toEqual([]);
    expect(found(view(1, [raters('Peer', 3), [{ ...mean, distribution: [0, 0, 0, 3, 0] }]]))).toEqual([
      'i1: 1 Peer: 4.00 to 4.00',
      'i1: 2 Peer: 4.00 to 4.00',
    ]);
  });

  it('rule 10: two editions, and the late rater stands alone', () => {
    const before: [ViewRater[], ViewCell[]] = [raters('Peer', 3), [figure(['Peer'], 3, 4, 2)]];
    const after: [ViewRater[], ViewCell[]] = [raters('Peer', 4), [figure(['Peer'], 4, 3.5, 2)]];
    expect(found(view(1, before))).toEqual([]);
    expect(found(view(1, before, after))).toEqual(['i1: 1 Peer: 2.00 to 2.00']);
  });

  it('rule 14: a colleague subtracts himself; two others are out of the promise, one is not', () => {
    const shown = view(1, [raters('Peer', 3), [figure(['Peer'], 3, 3.67, 2)]]);
    expect(found(shown)).toEqual([]);
    expect(found(shown, insider('Peer 1', 4))).toEqual([]);
    expect(found(shown, insider('Peer 1', 1))).toEqual(['i1: 1 Peer: 5.00 to 5.00']);
  });

  it('counts answers, not raters: three peers, of whom two answered', () => {
    expect(found(view(1, [raters('Peer', 3), [figure(['Peer'], 2, 3.5, 1)]]))).toEqual([
      'i1: 2 Peer: 3.50 to 3.50',
    ]);
  });

  it('learns nothing from a band that is wide enough, and something from one that is not', () => {
    const band = figure(['Peer'], 3, 0, 1, { mean: { low: 4, high: 5 } });
    expect(found(view(2, [raters('Peer', 3), [band]]))).toEqual([]);
    const narrow = { ...band, mean: { low: 4.5, high: 5 } };
    expect(found(view(2, [raters('Peer', 3), [narrow]]))).toEqual(['competency: 2 Peer: 4.25 to 5.00']);
  });
});

it('says so when no answers could have led to what it is shown', () => {
  const shown = view(1, [raters('Peer', 3), [figure(['Peer'], 3, 3.5, 2)]]);
  expect(() => attack(shown)).toThrow(ContradictionError);
});
