import fc from 'fast-check';
import type { ShownPulse } from '../../../src/domain/audience/shownPulse';
import { shownPulses, shownPulseText } from '../../../src/workbook/mapping/shownPulses';
import type { CellValue } from '../../../src/workbook/cell';
import { snapshotOf } from '../../support/sponsorEngagement';

const logged = (...cells: readonly CellValue[]) =>
  snapshotOf({ Share_log: cells.map((cell) => ({ 'Pulse shown': cell })) });

const pulse = fc.record({
  day: fc.integer({ min: 40_000, max: 50_000 }),
  answers: fc.array(
    fc.record({ goalId: fc.string(), stakeholder: fc.string(), score: fc.integer({ min: -3, max: 3 }) }),
  ),
  pulse: fc.record(
    {
      lines: fc.array(fc.string()),
      bars: fc.array(fc.record({ point: fc.string(), share: fc.double({ min: 0, max: 1, noNaN: true }) })),
    },
    { requiredKeys: ['lines'] },
  ),
});

it('a pulse is read from the log as it was written, rows without one passed over', () => {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  fc.assert(
    fc.property(fc.array(pulse), (given: readonly ShownPulse[]) => {
      const read = shownPulses(logged(null, ...given.flatMap((one) => [shownPulseText(one), null])));
      expect(plain(read)).toEqual(plain(given));
    }),
    { numRuns: 100 },
  );
});

it('a log that somebody has typed into is not guessed at', () => {
  const good = shownPulseText({ day: 46_000, answers: [], pulse: { lines: [] } });
  for (const cell of [
    'P1 said 2',
    '{',
    '[]',
    '{"day":46000}',
    good.replace('[]', '[["G1","P1"]]'),
    good.replace('46000', '"x"'),
    7,
  ])
    expect(shownPulses(logged(good, cell))).toBeNull();
});

it('no log is one in which nothing was shown', () => {
  expect(shownPulses(snapshotOf({}))).toEqual([]);
});
