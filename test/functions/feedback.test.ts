import fc from 'fast-check';
import { feedbackReportFunction } from '../../src/functions/feedback';
import { feedbackMeanFunction } from '../../src/functions/feedbackFigures';
import { demoItems, demoResponses } from '../domain/feedback/tables';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const responses = demoResponses.map((row) => [...row]);
const items = demoItems.map((row) => [...row]);

describe('COACH.FEEDBACK.REPORT', () => {
  it('gives its worked example', () => {
    const [header, row] = feedbackReportFunction(responses, items, 'Baseline', 3);
    expect(header).toEqual([
      'Competency',
      'Self',
      'Manager',
      'Peer',
      'Direct report + Other',
      'Others',
      'n',
      'Gap',
      'Quadrant',
      'Agreement',
    ]);
    expect(row?.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(3)) : cell))).toEqual([
      'Delegation',
      4.333,
      3.333,
      3.25,
      3.133,
      3.2,
      10,
      1.133,
      'Blind spot',
      'broad agreement',
    ]);
  });

  it('takes omitted arguments as null, undefined or the zero of a blank cell', () => {
    const expected = feedbackReportFunction(responses, items, 'Baseline', 3);
    for (const omitted of [null, undefined, 0, ''])
      expect(feedbackReportFunction(responses, items, omitted, omitted)).toEqual(expected);
  });

  it('never goes below three raters', () => {
    expect(feedbackReportFunction(responses, items, null, 1)).toEqual(
      feedbackReportFunction(responses, items, null, 3),
    );
  });

  it('is #N/A with a sentence while there are no answers', () => {
    expect(call(() => feedbackReportFunction(responses.slice(0, 1), items))).toEqual({
      cell: '#N/A',
      text: 'There are no answers yet. No row of the responses has a rater, a group and at least one score. Import or paste the answers.',
    });
    expect(call(() => feedbackReportFunction(responses, items, 'Final'))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('Rounds with answers: Baseline.'),
    });
  });

  it('is #VALUE! with a sentence for wrong input', () => {
    expect(call(() => feedbackReportFunction([['x']], items))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('no column "Rater ID"'),
    });
    expect(call(() => feedbackReportFunction(responses, items, null, 'three'))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('The minimum of raters is not a number.'),
    });
  });
});

describe('COACH.FEEDBACK.MEAN', () => {
  it('gives its worked example, and #N/A with the way out for a group that is too small', () => {
    expect(feedbackMeanFunction(responses, items, 'Delegation', 'Peer')).toBe(3.25);
    expect(call(() => feedbackMeanFunction(responses, items, 'Delegation', 'Other'))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('Ask for "Direct report + Other".'),
    });
    expect(feedbackMeanFunction(responses, items, 'Delegation', 'Direct report + Other')).toBeCloseTo(
      47 / 15,
      12,
    );
  });

  it('is #VALUE! for a competency or group that does not exist', () => {
    expect(call(() => feedbackMeanFunction(responses, items, 'Vision', 'Peer')).cell).toBe('#VALUE!');
    expect(call(() => feedbackMeanFunction(responses, items, 'Delegation', null)).cell).toBe('#VALUE!');
  });
});

describe('whatever stands in the cells', () => {
  it('a report is a rectangle of text and finite numbers, or an error of the cell', () => {
    fc.assert(
      fc.property(
        anyRange,
        anyRange,
        anyCell,
        anyCell,
        fc.boolean(),
        (someRows, someItems, round, minRaters, withHeaders) => {
          const table = withHeaders ? [['Round', 'Rater', 'Group', 'i1', 'i2', 'i3'], ...someRows] : someRows;
          const model = withHeaders ? items : someItems;
          const { cell: result } = call(() => feedbackReportFunction(table, model, round, minRaters));
          if (!Array.isArray(result)) expect(cellErrors).toContain(result);
          else {
            const rows = result as unknown[][];
            expect(new Set(rows.map((row) => row.length)).size).toBe(1);
            for (const value of rows.flat())
              expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a mean is a finite number or an error of the cell', () => {
    fc.assert(
      fc.property(
        anyRange,
        anyCell,
        anyCell,
        anyCell,
        anyCell,
        (someRows, competency, group, round, minRaters) => {
          const table = [...responses, ...someRows];
          const { cell: result } = call(() =>
            feedbackMeanFunction(table, items, competency, group, round, minRaters),
          );
          expect(Number.isFinite(result) || cellErrors.includes(String(result))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
