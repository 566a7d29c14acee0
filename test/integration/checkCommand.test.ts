import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { PlacedFinding, PlacedGoal } from '../../src/app/checkWorkbook';
import type { Severity } from '../../src/domain/goals/goalCheck';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { parseReference } from '../../src/workbook/reference';
import packageJson from '../../package.json';
import { goalFixture } from '../support/goalFixture';
import {
  fileOf,
  fixtureRow,
  goalRow,
  goalsContent,
  goalsFile,
  withGoalsTable,
} from '../support/goalsWorkbook';
import { withPart } from '../support/packages';
import { runCommand, runInstalled } from '../support/runCommand';

// Every run starts a Node of its own, and other tests may keep the machine busy.
jest.setTimeout(30_000);

const root = join(__dirname, '../..');
const fixtureRows = goalFixture.goals.map(goalRow);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coachbook-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const coachbook = (...args: string[]) => runCommand(folder, args);

function put(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes);
  return name;
}

interface Report {
  readonly counts: { readonly blocked: number; readonly needsWork: number; readonly ready: number };
  readonly goals: readonly PlacedGoal[];
  readonly together: readonly PlacedFinding[];
}

async function report(bytes: Uint8Array): Promise<Report> {
  const { out, problem } = await coachbook('check', put('reported.xlsx', bytes), '--json');
  expect(problem).toBe('');
  return JSON.parse(out) as Report;
}

const codes = ({ findings }: PlacedGoal, wanted: Severity): string[] =>
  findings
    .filter(({ severity }) => severity === wanted)
    .map(({ code }) => code)
    .sort();

const answerOf = (goal: PlacedGoal) => ({
  id: goal.id,
  status: goal.status,
  errors: codes(goal, 'error'),
  warnings: codes(goal, 'warning'),
  infos: codes(goal, 'info'),
});

const expectedAnswers = goalFixture.goals.map(({ id, status, errors, warnings, infos }) => ({
  id,
  status,
  errors: [...errors].sort(),
  warnings: [...warnings].sort(),
  infos: [...infos].sort(),
}));

/** Looks every address up with another reader: it must lie in the row of its goal and below the header of its finding. */
async function expectPlaced(bytes: Uint8Array, { goals }: Report): Promise<void> {
  const { sheets } = await readXlsx(bytes);
  let looked = 0;
  for (const { id, findings, address, statement } of goals) {
    for (const at of [{ header: 'Statement', address }, ...findings]) {
      const place = parseReference(at.address ?? '');
      const rows = sheets.find(({ name }) => name === place?.tab)?.rows ?? [];
      const header = rows.find((cells) => cells.includes('Goal ID')) ?? [];
      const row = place && rows[place.rect.row];
      expect([header[place?.rect.column ?? -1], row?.[header.indexOf('Goal ID')]]).toEqual([at.header, id]);
      expect(row?.[header.indexOf('Statement')]).toBe(statement);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(goals.length);
}

describe('the goals of the design, checked in a file', () => {
  it('have exactly the expected status and codes, each at its cell', async () => {
    const bytes = goalsFile(fixtureRows);
    const result = await report(bytes);
    expect(result.goals.map(answerOf)).toEqual(expectedAnswers);
    expect(result.counts).toEqual({ blocked: 6, needsWork: 6, ready: 12 });
    expect(result.together.map(({ code, address }) => [code, address])).toEqual([
      ['G28', expect.stringMatching(/^'4 Goals'!\$?[A-Z]+5:[A-Z]+28$/)],
    ]);
    await expectPlaced(bytes, result);
  });

  it('have the same where the table was moved, sorted, parted by blank rows and given other columns', async () => {
    const sorted = [...fixtureRows].sort((a, b) =>
      String(b['Statement']).localeCompare(String(a['Statement'])),
    );
    const spaced = sorted.flatMap((row, index) => (index % 3 === 1 ? [{}, row, {}] : [row]));
    const moved = withGoalsTable(
      (goals) => ({
        ...goals,
        columns: [
          ...goals.columns.slice(10).reverse(),
          { header: 'My notes', type: 'text', sees: { coach: 'always' } },
          ...goals.columns.slice(0, 10),
        ],
        range: { ...goals.range, row: 40, column: 30, columns: goals.range.columns + 1 },
      }),
      "Bob's & Ann's goals",
    );
    const bytes = goalsFile(spaced, moved);
    const result = await report(bytes);
    const byId = new Map(result.goals.map((goal) => [goal.id, answerOf(goal)]));
    expect(expectedAnswers.map(({ id }) => byId.get(id))).toEqual(expectedAnswers);
    expect(result.goals.map(({ id }) => id)).toEqual(sorted.map((row) => row['Goal ID']));
    await expectPlaced(bytes, result);
  });

  it('have the same in a workbook whose days count from 1904', async () => {
    const content = goalsContent(fixtureRows);
    const dated = fileOf(withDays(content, -1462));
    const bytes = withPart(dated, 'xl/workbook.xml', (part) =>
      part.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    );
    expect((await report(bytes)).goals.map(answerOf)).toEqual(expectedAnswers);
  });
});

/** The content with every date moved by some days. */
const withDays = (content: WorkbookSnapshot, days: number): WorkbookSnapshot => ({
  ...content,
  tables: new Map(
    [...content.tables].map(([name, { headers, rows }]) => {
      const dated = headers.map((header) => /^(Start|Due|Start date|Planned end)$/.test(header));
      const moved = rows.map((row) =>
        row.map((cell, index) => (dated[index] && typeof cell === 'number' ? cell + days : cell)),
      );
      return [name, { name, headers, rows: moved }];
    }),
  ),
});

describe('the command', () => {
  it('prints a report to read, and ends with 1 when a goal is blocked', async () => {
    const bytes = goalsFile([fixtureRow('G1'), fixtureRow('B8')]);
    const { code, out, problem } = await runInstalled(folder, ['check', put('my goals.xlsx', bytes)]);
    expect([code, problem]).toEqual([1, '']);
    expect(out).toMatch(/^Goals of my goals\.xlsx, checked on \d{4}-\d\d-\d\d\n\n✔ Ready {7}G1 {2}Hand over/);
    expect(out).toMatch(
      /\n✖ Blocked {5}B8 {2}Reduce meeting hours.*\n {4}error {2}G09 {2}'4 Goals'!I6 {2}\S/,
    );
    expect(out).toMatch(/\n\n2 goals: 1 Blocked, 1 Ready\.\n$/);
    expect(readFileSync(join(folder, 'my goals.xlsx')).equals(bytes)).toBe(true);
  });

  it('ends with 0 when goals need work only, and when there is none', async () => {
    const work = await coachbook('check', put('work.xlsx', goalsFile([fixtureRow('B4')])));
    expect([work.code, work.out.includes('▲ Needs work  B4')]).toEqual([0, true]);
    const empty = await coachbook('check', put('empty.xlsx', goalsFile([])));
    expect([empty.code, empty.problem]).toEqual([0, '']);
    expect(empty.out).toContain('There are no goals to check');
  });

  it('never calls a goal ready whose cells cannot be read, and says which cell it is', async () => {
    const good = fixtureRow('G1');
    const bad = {
      Due: '#REF!',
      Baseline: 'eight or so',
      Target: '#N/A',
      Metric: '#VALUE!',
      Direction: 'Sideways',
      Unit: '#NAME?',
    };
    const rows = Object.entries(bad).map(([header, cell]) => ({
      ...good,
      'Goal ID': header,
      [header]: cell,
    }));
    const bytes = goalsFile(rows);
    const result = await report(bytes);
    expect(result.goals.map(({ id, status }) => [id, status])).toEqual(
      Object.keys(bad).map((header) => [header, 'Blocked']),
    );
    for (const { id, findings } of result.goals)
      expect(findings.filter(({ severity }) => severity === 'error').map(({ header }) => header)).toContain(
        id,
      );
    await expectPlaced(bytes, result);
  });

  it('checks 5,000 goals in a few seconds', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      ...fixtureRow(index % 2 ? 'G1' : 'B8'),
      'Goal ID': `X${index}`,
    }));
    const file = put('many.xlsx', goalsFile(rows));
    const { code, out } = await coachbook('check', file);
    expect(code).toBe(1);
    expect(out).toContain("'4 Goals'!I5003");
    expect(out).toMatch(/5000 goals: 2500 Blocked/);
  });

  it('ends quietly when its reader stops reading, as head does', async () => {
    const file = put('read.xlsx', goalsFile(fixtureRows));
    const problem = await new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [join(root, packageJson.bin.coachbook), 'check', file], {
        cwd: folder,
      });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
      child.stdout.destroy();
      child.on('close', () => resolve(said));
    });
    expect(problem).toBe('');
  });
});

describe('a file that cannot be checked', () => {
  const withoutGoals = withGoalsTable((goals) => ({ ...goals, name: 'Ziele' }));
  const renamed = withGoalsTable((goals) => ({
    ...goals,
    columns: goals.columns.map((column) =>
      column.header === 'Metric' ? { ...column, header: 'Measured by' } : column,
    ),
  }));
  const written = (change: (plan: WorkbookPlan) => WorkbookPlan) => goalsFile([fixtureRow('G1')], change);

  it.each<[string, RegExp, () => Uint8Array | string]>([
    ['a text file', /not an Excel workbook/, () => 'Goal ID;Statement'],
    ['an empty file', /not an Excel workbook/, () => ''],
    [
      'a workbook with a password',
      /locked with a password/,
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)),
    ],
    ['a file that was cut off', /not an Excel workbook/, () => goalsFile(fixtureRows).slice(0, -200)],
    [
      'a damaged workbook',
      /damaged/,
      () => withPart(goalsFile(fixtureRows), 'xl/sharedStrings.xml', (part) => part.slice(0, 400)),
    ],
    ['a workbook without a table of goals', /no table named Goals/, () => written(withoutGoals)],
    ['a table with a renamed header', /no column "Metric"/, () => written(renamed)],
  ])('is refused with a sentence and the code 2: %s', async (_, sentence, content) => {
    const file = put('refused.xlsx', content());
    const { code, out, problem } = await coachbook('check', '--json', file);
    expect([code, out]).toEqual([2, '']);
    expect(problem).toMatch(/^refused\.xlsx: [A-Z].*\.\n$/);
    expect(problem).toMatch(sentence);
  });

  it('is refused, too, when it is not there, or a folder', async () => {
    const lost = await coachbook('check', 'lost.xlsx');
    expect([lost.code, lost.out]).toEqual([2, '']);
    expect(lost.problem).toContain('Nothing is named lost.xlsx');
    const whole = await coachbook('check', '.');
    expect([whole.code, whole.problem]).toEqual([2, expect.stringContaining('This is a folder.')]);
  });
});

describe('wrong words on the command line', () => {
  it.each([
    [['check'], /missing required argument 'file'/],
    [['check', 'a.xlsx', 'b.xlsx'], /too many arguments/],
    [['check', '--jsno', 'a.xlsx'], /Did you mean --json\?/],
    [['chekc', 'a.xlsx'], /Did you mean check\?/],
    [[], /Usage: coachbook/],
  ])('%j end with 2 and the way to help', async (args, sentence) => {
    const { code, out, problem } = await coachbook(...args);
    expect([code, out]).toEqual([2, '']);
    expect(problem).toMatch(sentence);
  });

  it('are explained by the help, which ends with 0 and speaks of codes and privacy', async () => {
    const { code, out, problem } = await coachbook('check', '--help');
    expect([code, problem]).toEqual([0, '']);
    expect(out).toMatch(/--json[\s\S]*Ends with 0[\s\S]*private/);
  });
});
