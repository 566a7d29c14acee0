import type { CellValue } from '../../../src/workbook/cell';
import { PlanOnGrid, type Content } from '../../support/planOnGrid';

jest.setTimeout(30_000);

type Table = readonly (readonly CellValue[])[];

/** What the sheets show when our functions answer so. */
async function shown<T>(
  answers: Readonly<Record<string, Table>>,
  content: Content,
  read: (grid: PlanOnGrid) => T,
): Promise<T> {
  const grid = new PlanOnGrid('combined', content);
  try {
    for (const [name, table] of Object.entries(answers)) grid.answer(name, table);
    await grid.calculate();
    return read(grid);
  } finally {
    grid.dispose();
  }
}

describe('the report in words', () => {
  const report: Table = [
    [
      ...['Competency', 'Self', 'Manager', 'Peer', 'Direct report + Other'],
      ...['Others', 'n', 'Gap', 'Quadrant', 'Agreement'],
    ],
    ['Listening', 4.75, 3, 3.5, 3.2, 3.4, 10, 1.35, 'Blind spot', ''],
    ['Deciding', 3, 4, 4, 4, 4, 10, -1, 'Hidden strength', ''],
    ['Vision', 4.5, 3, 3.5, 3.2, 3.3, 10, 1.2, 'Blind spot', ''],
    ['Courage', 4, '', '', '', '', '', '', 'Not enough raters', ''],
  ];
  const answered = {
    Responses_360: ['Self', 'Manager', 'Peer', 'Direct report', 'Other', 'Skip-level'].map((group, at) => ({
      Round: 'Baseline',
      'Rater ID': `P${at}`,
      Group: group,
    })),
  };

  test('names the competencies of each quadrant, and says how each group is shown', async () => {
    const { quadrants, groups, gaps } = await shown({ 'FEEDBACK.REPORT': report }, answered, (grid) => ({
      quadrants: grid.values('reportWords', { row: 5, column: 1, rows: 6, columns: 2 }),
      groups: grid.values('reportWords', { row: 13, column: 0, rows: 7, columns: 3 }),
      gaps: [
        grid.value('reportWords', 4, 4),
        grid.values('reportWords', { row: 6, column: 9, rows: 5, columns: 2 }),
      ],
    }));
    expect(quadrants).toEqual([
      [2, 'Listening, Vision'],
      [1, 'Deciding'],
      [0, '–'],
      [0, '–'],
      [1, 'Courage'],
      [0, '–'],
    ]);
    expect(groups.map(([group, , how]) => [group, how])).toEqual([
      ['Self', 'Always shown.'],
      ['Manager', 'Shown by name: managers are told so.'],
      ['Skip-level', 'Not shown: too few people have answered.'],
      ['Peer', 'Shown on its own.'],
      ['Direct report', 'Shown only together, as Direct report + Other.'],
      ['Stakeholder', 'Nobody has answered in this round.'],
      ['Other', 'Shown only together, as Direct report + Other.'],
    ]);
    expect(gaps).toEqual([
      'Most above others: Listening. Most below: Deciding.',
      [
        ['Listening', 1.35],
        ['Deciding', -1],
        ['Vision', 1.2],
        ['Courage', '#N/A'],
        ['', '#N/A'],
      ],
    ]);
  });

  test('stays readable where no function has answered', async () => {
    const page = await shown({}, {}, (grid) =>
      grid.values('reportWords', { row: 0, column: 0, rows: 30, columns: 8 }),
    );
    expect(page.flat().filter((value) => typeof value === 'string' && value.startsWith('#'))).toEqual([]);
    expect(page[29]?.[0]).toBe('This page is calculated by the add-in: open Coachbook to fill it.');
  });
});

describe('the report by item', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];
  const means = [3, 4.5, 4.4, 4.3, 4.2, 4.1, 4.1, 2, 2.1, 2.2, 2.3, ''];
  /** RANK.AVG of the means. */
  const ranks = [7, 1, 2, 3, 4, 5.5, 5.5, 11, 10, 9, 8, ''];
  const header = ['Item ID', 'Competency', 'Self', 'Manager', 'Others', 'n', 'Gap', 'Not observed', 'Rank'];
  const items: Table = [
    header,
    ...ids.map((id, at) => [id, 'X', 4, 4, means[at] ?? '', 9, 0, 0, ranks[at] ?? '']),
  ];
  const content = {
    Items_360: ids.map((id) => ({ 'Item ID': id, Competency: 'X', Text: `Words of ${id}` })),
  };

  test('lists the highest and lowest with those that tie, none twice, and the chosen one with its spread', async () => {
    const spread: Table = [
      ['Score', 'Answers', 'Share'],
      ...[1, 2, 3, 4, 5].map((score) => [score, score, score / 15]),
    ];
    const { top, bottom, first, chosen, bars } = await shown(
      { 'FEEDBACK.ITEMS': items, 'FEEDBACK.DISTRIBUTION': spread },
      content,
      (grid) => ({
        top: grid.values('reportItems', { row: 7, column: 0, rows: 8, columns: 4 }),
        bottom: grid.values('reportItems', { row: 18, column: 0, rows: 8, columns: 4 }),
        first: grid.values('reportItems', { row: 30, column: 0, rows: 1, columns: 2 }),
        chosen: [grid.value('reportItems', 4, 6), grid.value('reportItems', 5, 5)],
        bars: grid.values('reportItems', { row: 9, column: 20, rows: 7, columns: 2 }),
      }),
    );
    expect(top.map(([, id]) => id)).toEqual(['B', 'C', 'D', 'E', 'F', 'G', '', '']);
    expect(top[0]).toEqual(['Words of B', 'B', 'X', 4.5]);
    // The fifth from below would be A; nothing ties with it.
    expect(bottom.map(([, id]) => id)).toEqual(['H', 'I', 'J', 'K', 'A', '', '', '']);
    expect(first).toEqual([['Words of A', 'A']]);
    expect(chosen).toEqual(['H', 'Words of H']);
    expect(bars.map(([point]) => point)).toEqual(['1', '2', '3', '4', '5', '', '']);
    expect(bars[4]?.[1]).toBeCloseTo(1 / 3, 12);
    expect(bars[5]?.[1]).toBe('#N/A');
  });

  test('has two points of a long scale in one bar', async () => {
    const spread: Table = [
      ['Score', 'Answers', 'Share'],
      ...Array.from({ length: 11 }, (_, score) => [score, 1, 1 / 11]),
    ];
    const bars = await shown({ 'FEEDBACK.ITEMS': items, 'FEEDBACK.DISTRIBUTION': spread }, content, (grid) =>
      grid.values('reportItems', { row: 9, column: 20, rows: 7, columns: 2 }),
    );
    expect(bars.map(([points]) => points)).toEqual(['0–1', '2–3', '4–5', '6–7', '8–9', '10', '']);
    expect(bars[0]?.[1]).toBeCloseTo(2 / 11, 12);
  });

  test('leaves its lists blank, and spills nothing, where no function has answered', async () => {
    const lists = await shown({}, content, (grid) =>
      grid.values('reportItems', { row: 7, column: 0, rows: 19, columns: 4 }),
    );
    expect([...lists.slice(0, 8), ...lists.slice(11)].flat().every((value) => value === '')).toBe(true);
  });
});

describe('the report of change', () => {
  const answered = {
    Responses_360: ['Baseline', 'Mid', 'Final'].map((round) => ({
      Round: round,
      'Rater ID': 'P1',
      Group: 'Peer',
    })),
  };
  const change: Table = [
    ['Competency', 'From', 'To', 'Change', 'Low', 'High', 'n', 'Verdict'],
    ['Listening', 3, 3.8, 0.8, 0.4, 1.2, 8, 'reliable'],
    ['Deciding', 4, 3.2, -0.8, -1.2, -0.4, 8, 'reliable'],
    ['Vision', 3, 3.1, 0.1, -0.4, 0.6, 8, 'within noise'],
    ['Courage', '', '', '', '', '', '', 'not enough raters'],
  ];

  test('compares the first round with the last one, and says in words what has changed', async () => {
    const { rounds, message, bars } = await shown({ 'FEEDBACK.CHANGE': change }, answered, (grid) => ({
      rounds: [grid.value('reportChange', 3, 1), grid.value('reportChange', 3, 3)],
      message: grid.value('reportChange', 5, 0),
      bars: grid.values('reportChange', { row: 28, column: 9, rows: 5, columns: 3 }),
    }));
    expect(rounds).toEqual(['Baseline', 'Final']);
    expect(message).toBe('1 better and 1 worse than chance explains; 1 within noise.');
    expect(bars).toEqual([
      ['Listening', 0.8, '#N/A'],
      ['Deciding', -0.8, '#N/A'],
      ['Vision', '#N/A', 0.1],
      ['Courage', '#N/A', '#N/A'],
      ['', '#N/A', '#N/A'],
    ]);
  });

  test('says that two rounds are needed while there is one', async () => {
    const status = await shown(
      {},
      { Responses_360: [{ Round: 'Mid', 'Rater ID': 'P1', Group: 'Peer' }] },
      (grid) => grid.value('reportChange', 4, 0),
    );
    expect(status).toBe('Two rounds with answers are needed to see a change.');
  });
});
