import fc from 'fast-check';
import {
  feedbackChangeFunction,
  feedbackCommentsFunction,
  feedbackItemsFunction,
  feedbackResponseRateFunction,
} from '../../src/functions/feedback';
import { demoItems, demoResponses } from '../domain/feedback/tables';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const responses = demoResponses.map((row) => [...row]);
const items = demoItems.map((row) => [...row]);
const rounded = (row: unknown[] | undefined): unknown[] | undefined =>
  row?.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(3)) : cell));

describe('COACH.FEEDBACK.ITEMS', () => {
  it('gives its worked example', () => {
    const [header, first] = feedbackItemsFunction(responses, items, 'Baseline', 3);
    expect(header?.join(' · ')).toBe(
      'Item ID · Competency · Self · Manager · Peer · Direct report + Other · Others · n · Gap · Not observed · Rank',
    );
    expect(rounded(first)).toEqual(['i1', 'Delegation', 4, 3, 3.25, 3.2, 3.2, 10, 0.8, 0, 2]);
  });

  it('takes omitted arguments as null, undefined or the zero of a blank cell, and never goes below three', () => {
    const expected = feedbackItemsFunction(responses, items, 'Baseline', 3);
    for (const omitted of [null, undefined, 0, ''])
      expect(feedbackItemsFunction(responses, items, omitted, omitted)).toEqual(expected);
    expect(feedbackItemsFunction(responses, items, null, 1)).toEqual(expected);
  });
});

describe('COACH.FEEDBACK.CHANGE', () => {
  const rounds = (scores: readonly number[], round: string): unknown[][] =>
    scores.map((score, at) => [round, `P${at}`, 'Peer', score]);
  const table = [
    ['Round', 'Rater', 'Group', 'a'],
    ...rounds([3, 3, 2, 4, 3, 2, 3, 3], 'Baseline'),
    ...rounds([4, 4, 3, 4, 4, 3, 3, 4], 'Final'),
  ];
  const model = [
    ['Item', 'Competency'],
    ['a', 'Listening'],
  ];

  it('gives its worked example (4.6)', () => {
    const [header, row] = feedbackChangeFunction(table, model, 'Baseline', 'Final');
    expect(header?.join(' · ')).toBe('Competency · From · To · Change · Low · High · n · Verdict');
    expect(rounded(row)).toEqual(['Listening', 2.875, 3.625, 0.75, 0.363, 1.137, 8, 'reliable']);
  });

  it('asks for more where ratings are known to be noisy: 1.96 · √2 · 1 · √0.5 is 1.96', () => {
    expect(feedbackChangeFunction(table, model, null, null, null, 1, 0.5)[1]?.at(-1)).toBe('within noise');
    expect(feedbackChangeFunction(table, model, null, null, null, 0, 0)[1]?.at(-1)).toBe('reliable');
  });

  it('is #N/A while there is one round, #VALUE! for a reliability of 1', () => {
    expect(call(() => feedbackChangeFunction(responses, items)).cell).toBe('#N/A');
    expect(call(() => feedbackChangeFunction(table, model, null, null, null, 1, 1)).cell).toBe('#VALUE!');
  });
});

describe('COACH.FEEDBACK.RESPONSERATE', () => {
  const raters = (group: string, invited: number, responded: number): unknown[][] =>
    Array.from({ length: invited }, (_, at) => [`${group}${at}`, group, 45000, at < responded ? 45010 : '']);
  const table = [
    ['Rater ID', 'Group', 'Final invited', 'Final responded'],
    ...raters('Manager', 1, 1),
    ...raters('Peer', 5, 4),
    ...raters('Direct report', 2, 2),
    ...raters('Other', 2, 1),
  ];

  it('gives its worked example', () => {
    expect(feedbackResponseRateFunction(table, 'Final')).toEqual([
      ['Group', 'Invited', 'Responded', 'Share'],
      ['Peer', 5, 4, 0.8],
      ['Direct report + Other', 4, 3, 0.75],
      ['Others', 10, 8, 0.8],
    ]);
  });

  it('is #N/A while too few were invited, #VALUE! without the columns', () => {
    expect(call(() => feedbackResponseRateFunction([...table.slice(0, 3)])).cell).toBe('#N/A');
    expect(call(() => feedbackResponseRateFunction(responses)).cell).toBe('#VALUE!');
  });
});

describe('COACH.FEEDBACK.COMMENTS', () => {
  const comment = (group: string, prompt: string, text: string): unknown[] => [
    'Final',
    group,
    prompt,
    text,
    'Yes',
    '',
  ];
  const table = [
    ['Round', 'Group', 'Prompt', 'Text', 'Approved', 'Edited'],
    ...['a', 'b', 'c', 'd', 'e'].map((text) => comment('Peer', 'Start', text)),
    comment('Manager', 'Start', 'm'),
    comment('Peer', 'Stop', 'f'),
    comment('Peer', 'Stop', 'g'),
  ];
  const raters = [['Rater ID', 'Name', 'Group']];

  it('gives its worked example', () => {
    const [header, ...rows] = feedbackCommentsFunction(table, raters, 'Final', 5);
    expect(header).toEqual(['Prompt', 'From', 'Comment']);
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)).toEqual(['Start', 'Manager', 'm']);
    expect(rows.map(([, , text]) => text).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'm']);
  });

  it('is #N/A with a sentence while there are too few', () => {
    expect(call(() => feedbackCommentsFunction(table.slice(0, 4), raters))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('No comments can be shown yet.'),
    });
  });
});

it('whatever stands in the cells, a spill is a rectangle of text and finite numbers, or an error of the cell', () => {
  fc.assert(
    fc.property(anyRange, anyCell, anyCell, anyCell, (rows, first, second, third) => {
      const raters = [['Rater', 'Group', 'Invited', 'Responded', 'Name'], ...rows];
      const comments = [['Round', 'Group', 'Prompt', 'Text', 'Approved'], ...rows];
      for (const run of [
        () => feedbackItemsFunction([...responses, ...rows], items, first, second),
        () => feedbackChangeFunction([...responses, ...rows], items, first, second, third),
        () => feedbackResponseRateFunction(raters, first, second),
        () => feedbackCommentsFunction(comments, raters, first, second),
      ]) {
        const { cell } = call(run);
        if (!Array.isArray(cell)) expect(cellErrors).toContain(cell);
        else {
          const spill = cell as unknown[][];
          expect(new Set(spill.map((row) => row.length)).size).toBe(1);
          for (const value of spill.flat())
            expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});
