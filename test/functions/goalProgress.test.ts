import fc from 'fast-check';
import { goalGasFunction, goalProgressFunction, goalRagFunction } from '../../src/functions/goalProgress';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

describe('COACH.GOAL.PROGRESS', () => {
  it('gives its worked examples', () => {
    expect(goalProgressFunction('Increase', 2.8, 4, 3.5)).toBeCloseTo(7 / 12, 12);
    expect(goalProgressFunction('decrease', 12, 4, 7)).toBe(0.625);
    expect(goalProgressFunction('Increase', 2.8, 4, 2.5)).toBeCloseTo(-0.25, 12);
    expect(goalProgressFunction('Maintain', null, null, 51, 45, 50)).toBeCloseTo(0.6, 12);
  });

  it('is blank text while there is no current value', () => {
    expect(goalProgressFunction('Increase', 2.8, 4, null)).toBe('');
    expect(goalProgressFunction('Increase', 2.8, 4, '')).toBe('');
  });

  it('is #N/A when there is no way to go, #VALUE! for what is no direction or number', () => {
    expect(call(() => goalProgressFunction('Increase', 4, 4, 4))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('The target equals the baseline.'),
    });
    expect(call(() => goalProgressFunction('Sideways', 1, 2, 1))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('Write Increase, Decrease, Maintain, Achieve.'),
    });
    expect(call(() => goalProgressFunction('Increase', '#REF!', 2, 1)).cell).toBe('#VALUE!');
  });
});

describe('COACH.GOAL.RAG', () => {
  const [start, due, reviewed] = [46027, 46206, 46146];

  it('gives its worked examples', () => {
    expect(goalRagFunction(0.583, start, due, reviewed)).toBe('Green (G)');
    expect(goalRagFunction(0.45, start, due, reviewed)).toBe('Amber (A)');
    expect(goalRagFunction(0.3, start, due, reviewed)).toBe('Red (R)');
    expect(goalRagFunction(1.2, start, due, reviewed)).toBe('Blue (B)');
  });

  it('is grey without a review, with an old one, and with dates that are not in order', () => {
    expect(goalRagFunction(null, start, due, null)).toBe('Grey (?)');
    expect(goalRagFunction(0.5, start, due, 0)).toBe('Grey (?)');
    expect(goalRagFunction(0.583, start, due, reviewed, 30, reviewed + 45)).toBe('Green (G)');
    expect(goalRagFunction(0.583, start, due, reviewed, 30, reviewed + 46)).toBe('Grey (?)');
    expect(goalRagFunction(0.583, start, due, reviewed, 60, reviewed + 46)).toBe('Green (G)');
    expect(goalRagFunction(0.5, due, start, reviewed)).toBe('Grey (?)');
    expect(goalRagFunction(0.5, start, start, reviewed)).toBe('Grey (?)');
    expect(goalRagFunction(0.5, start, due, reviewed, null, reviewed - 1)).toBe('Grey (?)');
  });

  it('is red past the due date', () => {
    expect(goalRagFunction(0.99, start, due, reviewed, 90, due + 1)).toBe('Red (R)');
  });

  it('is #VALUE! for dates typed as text, and for what cannot be a date or an interval', () => {
    expect(call(() => goalRagFunction(0.5, '2026-01-05', due, reviewed))).toEqual({
      cell: '#VALUE!',
      text: 'The start is not a number. The function needs a number there. Give a number, or a cell that holds one.',
    });
    expect(call(() => goalRagFunction(0.5, -3, due, reviewed)).cell).toBe('#VALUE!');
    expect(call(() => goalRagFunction(0.5, start, due, reviewed, -30)).cell).toBe('#VALUE!');
  });
});

describe('COACH.GOAL.GAS', () => {
  const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

  it('gives its worked examples', () => {
    expect(goalGasFunction([[-2, 0, -1, 2, 0, 1]], [[3, 5, 1, 4, 2, 6]])).toBeCloseTo(55, 12);
    expect(goalGasFunction([[1, 1, 0]])).toBeCloseTo(59.13, 2);
    expect(goalGasFunction(column(2, 1, 0), column(3, 2, 1))).toBeCloseTo(67.63, 2);
    expect(goalGasFunction(column(1, 1, -1), column(1, 2, 3), 0.5)).toBeCloseTo(50, 12);
  });

  it('leaves out goals without a level, and those that do not count', () => {
    expect(goalGasFunction(column(1, null, '', '#N/A', 'none', 0), column(1, 2, 2, 2, 2, 1))).toBeCloseTo(
      goalGasFunction(column(1, 0)),
      12,
    );
    expect(goalGasFunction(column(1, 2, 2), column(1, 0, null))).toBe(60);
  });

  it('is #N/A while there is no level, #VALUE! for wrong levels, weights and correlations', () => {
    expect(call(() => goalGasFunction(column(null, '')))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('No goal has a level yet.'),
    });
    expect(call(() => goalGasFunction(column(3))).text).toContain('A level of 3 is not from -2 to +2.');
    expect(call(() => goalGasFunction(column(1, 1), column(1)))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('There are 2 levels and 1 weights.'),
    });
    expect(call(() => goalGasFunction(column(1), '#REF!' as unknown as unknown[][])).cell).toBe('#VALUE!');
    expect(call(() => goalGasFunction(column(1), column(-1))).cell).toBe('#VALUE!');
    expect(call(() => goalGasFunction(column(1), column(1), 2)).cell).toBe('#VALUE!');
  });
});

describe('whatever stands in the cells', () => {
  it('progress is a number, blank text or an error of the cell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Increase', 'Maintain', 'Achieve', 'x'),
        anyCell,
        anyCell,
        anyCell,
        anyCell,
        anyCell,
        (...cells) => {
          const { cell: result } = call(() => goalProgressFunction(...cells));
          expect(result === '' || cellErrors.includes(String(result)) || Number.isFinite(result)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a colour is one of five with its letter, or an error of the cell', () => {
    fc.assert(
      fc.property(anyCell, anyCell, anyCell, anyCell, anyCell, anyCell, (...cells) => {
        const { cell: result } = call(() => goalRagFunction(...cells));
        expect(String(result)).toMatch(
          /^(Blue \(B\)|Green \(G\)|Amber \(A\)|Red \(R\)|Grey \(\?\)|#N\/A|#VALUE!)$/,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('a T-score is a number or an error of the cell', () => {
    fc.assert(
      fc.property(anyRange, fc.oneof(anyRange, anyCell), anyCell, (levels, weights, rho) => {
        const { cell: result } = call(() => goalGasFunction(levels, weights as unknown[][], rho));
        expect(cellErrors.includes(String(result)) || Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
