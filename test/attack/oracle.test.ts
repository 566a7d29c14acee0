import fc from 'fast-check';
import { sceneOf, seenBy } from './classes';
import { modelOf } from './model';
import { allWorlds, rangeOver } from './oracle';
import { roundInward, unitOf } from './parts';
import { levelOf, reachOf } from './reach';
import { sizeOf, targetsOf } from './targets';
import { attack, type Disclosure } from './attack';
import type { Insider, Interval, PublishedView, ViewCell, ViewCompetency, ViewEdition } from './view';

const ROUND = 'Round 1';

interface World {
  readonly view: PublishedView;
  readonly insider: Insider;
}

interface Shape {
  readonly items: number;
  readonly points: number;
  readonly mostRaters: number;
  readonly canSkip: boolean;
  readonly cellOptions: fc.Arbitrary<CellOption>;
}

interface CellOption {
  /** Which of the groups, as bits. */
  readonly groups: number;
  readonly item: number;
  readonly showsN: boolean;
  /** Half the width of the interval shown of the mean; `null`: no mean. */
  readonly half: number | null;
  readonly showsDistribution: boolean;
  readonly equalGroups: boolean;
}

const groupNames = ['Manager', 'Peer', 'Direct report', 'Stakeholder'];
/**
 * Groups and pools that lie within each other or apart, as reports have them, in each of two editions: then the corners of what is
 * possible are whole numbers, and the attacker's range is exact. Pools that cross (A + B, B + C, C + A) can leave halves.
 */
const plain: fc.Arbitrary<CellOption> = fc.record({
  groups: fc.constantFrom(1, 2, 4, 8, 3, 12, 15),
  item: fc.constant(0),
  showsN: fc.constant(true),
  half: fc.constantFrom(0.005, 0.05, 0.2),
  showsDistribution: fc.constant(false),
  equalGroups: fc.constant(false),
});
const rich: fc.Arbitrary<CellOption> = fc.record({
  groups: fc.integer({ min: 1, max: 15 }),
  item: fc.integer({ min: -1, max: 2 }),
  showsN: fc.boolean(),
  half: fc.constantFrom(0, 0.005, 0.05, 0.2, null),
  showsDistribution: fc.boolean(),
  equalGroups: fc.boolean(),
});

/** A handful of raters with answers, what was shown of them in two editions, and the last rater as a reader. */
function worlds({ items, points, mostRaters, canSkip, cellOptions }: Shape): fc.Arbitrary<World> {
  const answer = canSkip
    ? fc.option(fc.integer({ min: 1, max: points }), { freq: 4 })
    : fc.integer({ min: 1, max: points });
  const rater = fc.record({
    group: fc.constantFrom(...groupNames),
    late: fc.boolean(),
    answers: fc.array(answer, { minLength: items, maxLength: items }),
  });
  return fc
    .record({
      raters: fc.array(rater, { minLength: 2, maxLength: mostRaters }),
      weights: fc.array(fc.constantFrom(1, 1, 2), { minLength: items, maxLength: items }),
      first: fc.array(cellOptions, { maxLength: 3 }),
      last: fc.array(cellOptions, { minLength: 1, maxLength: 4 }),
    })
    .map(({ raters, weights, first, last }) => {
      const competency: ViewCompetency = {
        name: 'Listening',
        scale: { min: 1, max: points },
        items: weights.map((weight, at) => ({ id: `i${at + 1}`, weight })),
      };
      const people = raters.map((each, at) => ({ ...each, id: `R${at + 1}` }));
      const edition = (late: boolean, options: readonly CellOption[]): ViewEdition => {
        const there = people.filter((each) => late || !each.late);
        return {
          round: ROUND,
          raters: there.map(({ id, group }) => ({ id, group })),
          named: ['Manager'],
          cells: options.flatMap((option) => cellOf(option, competency, there)),
        };
      };
      const reader = people[people.length - 1];
      const own = new Map(competency.items.map(({ id }, at) => [id, reader?.answers[at] ?? null]));
      return {
        view: { k: 3, competencies: [competency], editions: [edition(false, first), edition(true, last)] },
        insider: { id: reader?.id ?? '', own: new Map([[ROUND, own]]) },
      };
    });
}

/** A figure that is true of these raters; none when nobody counts for it. */
function cellOf(
  option: CellOption,
  { name, items, scale }: ViewCompetency,
  raters: readonly { readonly group: string; readonly answers: readonly (number | null)[] }[],
): ViewCell[] {
  const item = option.item < 0 || option.item >= items.length ? null : option.item;
  const groups = groupNames.filter((_, at) => (option.groups >> at) & 1);
  const perGroup = groups.map((group) =>
    raters
      .filter((rater) => rater.group === group)
      .flatMap(({ answers }) => {
        if (item !== null) return answers[item] ?? [];
        let sum = 0;
        let weight = 0;
        let given = 0;
        answers.forEach((score, at) => {
          if (score === null) return;
          given++;
          sum += score * (items[at]?.weight ?? 0);
          weight += items[at]?.weight ?? 0;
        });
        return given > 0 && given * 2 >= items.length ? sum / weight : [];
      }),
  );
  const scores = perGroup.flat();
  if (scores.length === 0) return [];
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean = option.equalGroups
    ? average(perGroup.filter(({ length }) => length > 0).map(average))
    : average(scores);
  const { half } = option;
  return [
    {
      competency: name,
      item: item === null ? null : (items[item]?.id ?? null),
      groups,
      n: option.showsN ? scores.length : null,
      mean: half === null ? null : { low: mean - half, high: mean + half / 2 },
      distribution:
        item !== null && option.showsDistribution
          ? Array.from(
              { length: scale.max },
              (_, at) => scores.filter((score) => score === at + scale.min).length,
            )
          : null,
      agreement: null,
      weighting: option.equalGroups ? 'groups' : 'raters',
    },
  ];
}

interface Compared {
  readonly item: string | null;
  readonly ours: Interval;
  readonly true: Interval;
}

/** Every set of up to two raters: the range the attacker finds, and the range over all worlds. */
function compare({ view }: World, insider: Insider | null): Compared[] {
  const [competency] = view.competencies;
  if (!competency) return [];
  const all = sceneOf(view, ROUND, competency);
  const scene = insider ? seenBy(all, insider.id) : all;
  if (!scene || scene.cells.length === 0) return [];
  const model = modelOf(scene, insider);
  const every = allWorlds(view, ROUND, competency.name, insider);
  const items: (string | null)[] = model.blocks.flatMap(({ item }) => item ?? []);
  if (competency.items.length > 1) items.push(null);
  return items.flatMap((item) => {
    const counts = item === null ? model.counts.raters : (model.counts.answers.get(item) ?? []);
    return targetsOf(scene, counts, 2).flatMap((target) => {
      const reach = reachOf(model, levelOf(model, item), target, () => undefined);
      const unit = item === null ? unitOf(scene, model.counts, (at) => (target[at] ?? 0) > 0) : 1;
      const [low, high] = roundInward(reach.low, reach.high, unit);
      const size = sizeOf(target);
      const people = target.map((taken, at) => ({ taken, of: scene.classes[at]?.ids ?? [] }));
      const range = rangeOver(every, competency, item, people);
      // Only as many are taken as are there in every world.
      if (range === null) throw new Error('a world lacks the answers that the attacker counts on');
      return [{ item, ours: { low: 1 + low / size, high: 1 + high / size }, true: range }];
    });
  });
}

const shapes: [string, Shape][] = [
  [
    'one item of five points, four raters',
    { items: 1, points: 5, mostRaters: 4, canSkip: true, cellOptions: rich },
  ],
  ['one item of three points', { items: 1, points: 3, mostRaters: 6, canSkip: true, cellOptions: rich }],
  ['two items of three points', { items: 2, points: 3, mostRaters: 3, canSkip: true, cellOptions: rich }],
  ['three items of two points', { items: 3, points: 2, mostRaters: 3, canSkip: true, cellOptions: rich }],
];

describe('the attacker beside an oracle that tries every world', () => {
  it.each(shapes)('never claims more than is true: %s', (_, shape) => {
    fc.assert(
      fc.property(worlds(shape), fc.boolean(), (world, asInsider) => {
        for (const { ours, true: range } of compare(world, asInsider ? world.insider : null)) {
          expect(ours.low).toBeLessThanOrEqual(range.low + 1e-6);
          expect(ours.high).toBeGreaterThanOrEqual(range.high - 1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds the very range where there is one item, and nobody skipped it', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        worlds({ items: 1, points: 4, mostRaters: 5, canSkip: false, cellOptions: plain }),
        fc.boolean(),
        (world, asInsider) => {
          for (const { ours, true: range } of compare(world, asInsider ? world.insider : null)) {
            compared++;
            expect(ours.low).toBeCloseTo(range.low, 6);
            expect(ours.high).toBeCloseTo(range.high, 6);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('reports as disclosed what the oracle too has within a point, and leaves out nothing that it finds itself', () => {
    const width = ({ low, high }: Interval) => high - low;
    fc.assert(
      fc.property(
        worlds({ items: 1, points: 4, mostRaters: 5, canSkip: false, cellOptions: plain }),
        (world) => {
          const found: readonly Disclosure[] = attack(world.view).disclosures;
          const pinned = compare(world, null).filter(({ true: range }) => width(range) < 1 - 1e-6);
          expect(found.map(width)).toEqual(pinned.map(({ true: range }) => expect.closeTo(width(range), 6)));
        },
      ),
      { numRuns: 150 },
    );
  });
});
