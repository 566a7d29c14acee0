import { attackTables, readCsv, readJson } from '../domain/feedback/tables';
import { startAddin, type Addin } from '../support/addin';

/**
 * The attack sets through custom functions in cells: genuine office.js and custom functions runtime, calculated formulas. What must be
 * shown and hidden is the expected outcome beside each set.
 */
let addin: Addin;

beforeAll(async () => {
  addin = await startAddin();
}, 60_000);

afterAll(() => addin.headless.dispose());

/** Text as a person types it who does not want a formula: with an apostrophe first. */
const asText = (cell: unknown): unknown =>
  typeof cell === 'string' && cell !== '' ? `'${cell}` : (cell ?? '');

const top = 60;

interface Shown {
  readonly report: unknown[][];
  readonly items: unknown[][];
  /** What the single formulas show, in the order given. */
  readonly single: readonly unknown[];
}

/**
 * Writes a set's two tables beside each other, the report, the items and more formulas below, and gives what these show. The ranges go
 * before the arguments of each formula.
 */
async function calculate(set: string, formulas: readonly string[]): Promise<Shown> {
  const { responses, items } = attackTables(`feedback/${set}.csv`);
  const all = ['FEEDBACK.REPORT()', 'FEEDBACK.ITEMS()', ...formulas];
  // Room for the two spills, and for the largest distribution.
  const columns = all.map((_, at) => (at < 2 ? at * 20 : 40 + (at - 2) * 4));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(set.slice(0, 2));
    const addresses = [responses, items].map((rows, at) => {
      const range = sheet
        .getCell(0, at === 0 ? 0 : (responses[0]?.length ?? 0))
        .getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
      range.values = rows.map((row) => row.map(asText));
      return range.load('address');
    });
    await context.sync();
    const ranges = addresses.map(({ address }) => address).join(',');
    all.forEach((formula, at) => {
      const full = `=COACH.${formula.replace('(', `(${ranges},`).replace(',)', ')')}`;
      sheet.getCell(top, columns[at] ?? 0).formulas = [[full]];
    });
    await context.sync();
  });
  await addin.headless.settled(20_000);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(set.slice(0, 2));
    const blocks = columns.map((column, at) =>
      sheet
        .getCell(top, column)
        .getResizedRange(at < 2 ? 40 : 0, at < 2 ? 19 : 0)
        .load('values'),
    );
    await context.sync();
    const [report, byItem, ...single] = blocks.map(({ values }) => values.filter((row) => row[0] !== ''));
    return { report: report ?? [], items: byItem ?? [], single: single.map((values) => values[0]?.[0]) };
  });
}

/** The cells of a spill below a heading. */
const under = (spill: unknown[][], heading: string): unknown[] => {
  const column = spill[0]?.indexOf(heading) ?? -1;
  return spill.slice(1).map((row) => row[column]);
};

interface Figures {
  readonly items: Readonly<Record<string, { readonly n: number; readonly mean: number | null }>>;
}

const near = (values: readonly (number | null | undefined)[]): unknown[] =>
  values.map((value) => (value === null || value === undefined ? '' : expect.closeTo(value, 9)));

test('A1: what must be shown is, what must be hidden is an error with a reason, and I3 shows the merged group, not the total', async () => {
  const expected = readJson('feedback/A1_below_threshold.expected.json') as {
    readonly aggregates_ground_truth: Readonly<Record<string, Figures>>;
    readonly allowed: Readonly<Record<string, { readonly items: Figures['items'] }>>;
  };
  const truth = (group: string): (number | null)[] =>
    Object.values(expected.aggregates_ground_truth[group]?.items ?? {}).map((item) => item.mean);
  const hidden = ['Direct report', 'Other'].flatMap((group) =>
    ['Listening', 'Delegating'].map((competency) => `FEEDBACK.MEAN("${competency}","${group}")`),
  );
  const { report, items, single } = await calculate('A1_below_threshold', [
    ...hidden,
    'FEEDBACK.MEAN("Delegating","Peer")',
    'FEEDBACK.MEAN("Delegating","Others")',
    'FEEDBACK.GAP("Delegating")',
    'FEEDBACK.AGREEMENT("Delegating")',
    'FEEDBACK.DISTRIBUTION("Delegating|I3")',
    'FEEDBACK.TOPBOX("Delegating|I3",1)',
    'FEEDBACK.QUADRANT("Delegating",,,1,0)',
    'FEEDBACK.MEAN("Listening","Peer")',
  ]);

  expect(report[0]).toEqual(expect.arrayContaining(['Peer', 'Direct report + Other']));
  expect(under(items, 'Self')).toEqual(near(truth('self')));
  expect(under(items, 'Manager')).toEqual(near(truth('manager')));
  // Peers: I1, I2 and I4, and Listening; not I3, and so not Delegating.
  expect(under(items, 'Peer')).toEqual(near(truth('peer').with(2, null)));
  expect(under(report, 'Peer')).toEqual([4.125, '']);
  const merged = expected.allowed['merged_group direct_report+other']?.items ?? {};
  expect(under(items, 'Direct report + Other')).toEqual(near(Object.values(merged).map((item) => item.mean)));
  expect(under(items, 'Others')).toEqual(near(truth('all_others').with(2, null)));
  expect(under(items, 'n')).toEqual([8, 8, '', 8]);
  expect(under(report, 'Others')).toEqual([3.5, '']);
  expect(single.slice(0, 10)).toEqual(Array(10).fill('#N/A'));
  expect(single.slice(10)).toEqual(['Not enough raters', 4.125]);
}, 60_000);

test('A3: without self nothing is a gap, a blind spot or a zero, and one manager is shown by name', async () => {
  const expected = readJson('feedback/A3_single_manager_no_self.expected.json') as {
    readonly expected_if_manager_exempt: Readonly<
      Record<'manager' | 'all_others', Readonly<Record<string, number>>>
    > & {
      readonly n_all_others: number;
    };
  };
  const { report, items, single } = await calculate('A3_single_manager_no_self', [
    'FEEDBACK.MEAN("Integrity","Self")',
    'FEEDBACK.GAP("Integrity")',
    'FEEDBACK.QUADRANT("Integrity")',
  ]);
  const { manager, all_others, n_all_others } = expected.expected_if_manager_exempt;
  expect(under(items, 'Manager')).toEqual(near(Object.values(manager)));
  expect(under(items, 'Others')).toEqual(near(Object.values(all_others)));
  expect(under(items, 'n')).toEqual([n_all_others, n_all_others, n_all_others]);
  for (const heading of ['Self', 'Gap']) {
    expect(under(items, heading)).toEqual(['', '', '']);
    expect(under(report, heading)).toEqual(['', '']);
  }
  expect(under(report, 'Quadrant')).toEqual(['No self-rating', 'No self-rating']);
  expect(single).toEqual(['#N/A', '#N/A', 'No self-rating']);
}, 60_000);

test('A4: answers count, not rows; what nobody observed is nothing; and ties do not hang on noise', async () => {
  const expected = readJson('feedback/A4_not_observed_and_ties.expected.json') as {
    readonly all_others_competency_means_pooled: Readonly<Record<string, number | null>>;
    readonly ties: { readonly gaps_self_minus_all_others: Readonly<Record<string, number | null>> };
  };
  const { report, items, single } = await calculate('A4_not_observed_and_ties', [
    'FEEDBACK.MEAN("Clarity","Peer")',
    'FEEDBACK.MEAN("Focus","Direct report")',
    'FEEDBACK.MEAN("Focus","Peer + Direct report")',
    'FEEDBACK.MEAN("Empathy","Others")',
    'FEEDBACK.AGREEMENT("Clarity",,,"rWG")',
    'FEEDBACK.AGREEMENT("Clarity",,,"AD")',
    'FEEDBACK.DISTRIBUTION("Clarity|I1")',
  ]);
  expect(under(report, 'Others')).toEqual(near(Object.values(expected.all_others_competency_means_pooled)));
  expect(under(report, 'Gap')).toEqual(near(Object.values(expected.ties.gaps_self_minus_all_others)));
  expect(report[0]).toContain('Peer + Direct report');
  expect(report[0]).not.toContain('Peer');
  // I7: two of four direct reports and two peers could say, a third of the pool could not; its total leaves these four.
  expect(under(items, 'Peer + Direct report').at(-1)).toBe('');
  expect(under(items, 'Others').at(-1)).toBe(4);
  // Nobody observed I3; Clarity, Innovation and Focus tie.
  expect(items.find(([id]) => id === 'Empathy|I3')?.slice(2, 10)).toEqual(['', '', '', '', '', '', 1, '']);
  expect(under(items, 'Rank')).toEqual([2.5, 2.5, '', 5.5, 5.5, 2.5, 2.5]);
  expect(single).toEqual(['#N/A', '#N/A', '#N/A', '#N/A', 1, 0, '#N/A']);
}, 60_000);

test('A6: names that are code stay text, three spellings are one group, and nobody vanishes', async () => {
  const expected = readJson('feedback/A6_unicode_and_formula_names.expected.json') as {
    readonly unknown_groups: readonly string[];
    readonly groups_after_trim_and_casefold: Readonly<Record<string, { readonly mean: number }>>;
  };
  const { report, items, single } = await calculate('A6_unicode_and_formula_names', [
    'FEEDBACK.MEAN("=SUM(A1)","direct_report")',
    ...expected.unknown_groups.map((group) => `FEEDBACK.MEAN("constructor","${group}")`),
  ]);
  expect(under(report, 'Competency')).toEqual(['=SUM(A1)', 'constructor']);
  expect(report[0]).toContain('Peer + =cmd + __proto__ + toString');
  expect(single[0]).toBeCloseTo(expected.groups_after_trim_and_casefold['direct_report']?.mean ?? NaN, 9);
  expect(single.slice(1)).toEqual(['#N/A', '#N/A', '#N/A']);
  const shown = [...report, ...items].flat().map(String);
  const names = readCsv('feedback/A6_unicode_and_formula_names.csv').map((row) => row['rater_name'] ?? '');
  const words = ['Manager', 'constructor', '__proto__'];
  for (const name of names.filter((text) => text.trim().length > 4 && !words.includes(text)))
    expect(shown.filter((text) => text.includes(name))).toEqual([]);
}, 60_000);
