import fc from 'fast-check';
import { addGoal } from '../../src/app/addGoal';
import { checkGoalDraft } from '../../src/app/checkGoalDraft';
import { draftHeaders, emptyGoal, isAsked, numberOf, type GoalDraft } from '../../src/app/goalDraft';
import { nextGoalId } from '../../src/app/nextGoalId';
import type { CellValue } from '../../src/workbook/cell';
import { delegation, goalWorkbook } from './support/goalWorkbook';

const today = '2026-01-20';

const meetings: GoalDraft = {
  ...emptyGoal,
  Statement: ' Open each leadership meeting with a question and let two others speak first ',
  Metric: 'Meetings where I spoke third or later',
  Unit: '%',
  Direction: 'Increase',
  Baseline: '20',
  Target: '62,5 %',
  Due: '2026-05-29',
  Evidence: 'Tally of the chief of staff',
  Value: 'Trust',
  Aspiration: 'A1',
  Confidence: '7',
};

describe('adding a goal', () => {
  it('writes it below the others under the next id, agreed when nothing blocks it', async () => {
    const port = await goalWorkbook([delegation]);
    const outcome = await addGoal(port, meetings, today);
    expect(outcome).toMatchObject({ ok: true, value: { id: 'G5', status: 'Agreed' } });
    const expected: Record<string, CellValue> = {
      'Goal ID': 'G5',
      Statement: 'Open each leadership meeting with a question and let two others speak first',
      Baseline: 20,
      Target: 62.5,
      Due: 46171,
      Confidence: 7,
      Owner: 'Client',
      'Sponsor visible': 'No',
      Status: 'Agreed',
      Low: null,
      Milestone: null,
    };
    for (const [header, value] of Object.entries(expected)) expect(port.cell('Goals', 1, header)).toBe(value);
    expect(port.cell('Goals', 0, 'Goal ID')).toBe('G4');
  });

  it('leaves calculated columns out', async () => {
    const port = await goalWorkbook([delegation]);
    await addGoal(port, meetings, today);
    const headers = port.writes[0]?.[0]?.headers ?? [];
    expect(headers.filter((header) => ['Actions', 'Progress', 'Current value'].includes(header))).toEqual([]);
  });

  it('says that actions come next, and does not make a draft of it for that', async () => {
    const port = await goalWorkbook([{ ...delegation }]);
    await port.write([
      { table: 'Engagement', headers: ['Current stage'], rows: [['Actions']], mode: 'replace' },
    ]);
    const outcome = await addGoal(port, meetings, today);
    expect(outcome).toMatchObject({
      ok: true,
      value: { status: 'Agreed', findings: [{ code: 'G18', severity: 'info' }] },
    });
  });

  it('adds what is not ready as a draft, with what there is to do', async () => {
    const port = await goalWorkbook();
    const outcome = await addGoal(port, { ...emptyGoal, Statement: 'Be a better leader' }, today);
    expect(outcome).toMatchObject({ ok: true, value: { id: 'G1', status: 'Draft' } });
    const codes = outcome.ok ? outcome.value.findings.map(({ code }) => code) : [];
    expect(codes).toEqual(expect.arrayContaining(['G03', 'G04', 'G05', 'G06', 'G07', 'G11', 'G17', 'G21']));
    expect(port.cell('Goals', 0, 'Status')).toBe('Draft');
  });

  it('keeps what is no number, so that it can be put right', async () => {
    const port = await goalWorkbook();
    const outcome = await addGoal(port, { ...meetings, Baseline: 'about 20' }, today);
    expect(port.cell('Goals', 0, 'Baseline')).toBe('about 20');
    expect(outcome).toMatchObject({ ok: true, value: { status: 'Draft' } });
  });

  it('refuses a goal without a sentence and writes nothing', async () => {
    const port = await goalWorkbook();
    const outcome = await addGoal(port, { ...meetings, Statement: '  ' }, today);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'goal-without-statement' } });
    expect(port.writes).toEqual([]);
  });

  it('says which column is missing and writes nothing', async () => {
    const port = await goalWorkbook([delegation]);
    const table = port.tables.get('Goals');
    if (!table) throw new Error('No goals');
    const headers = table.headers.map((header) => (header === 'Metric' ? 'Measure of mine' : header));
    port.tables.set('Goals', { ...table, headers });
    expect(await addGoal(port, meetings, today)).toMatchObject({
      ok: false,
      reason: { code: 'goals-columns' },
    });
    port.tables.delete('Goals');
    expect(await addGoal(port, meetings, today)).toMatchObject({
      ok: false,
      reason: { code: 'goals-missing' },
    });
    expect(port.writes).toEqual([]);
  });

  it('does without a column that was deleted and would stay blank', async () => {
    const port = await goalWorkbook([delegation]);
    const table = port.tables.get('Goals');
    if (!table) throw new Error('No goals');
    const at = table.headers.indexOf('Importance');
    port.tables.set('Goals', {
      ...table,
      headers: table.headers.filter((_, i) => i !== at),
      rows: table.rows.map((row) => row.filter((_, i) => i !== at)),
    });
    expect((await addGoal(port, meetings, today)).ok).toBe(true);
  });

  it('hands on why the workbook could not be written', async () => {
    const port = await goalWorkbook();
    port.refusesWrites = true;
    expect(await addGoal(port, meetings, today)).toMatchObject({ ok: false, reason: { code: 'protected' } });
  });

  it('takes whatever is typed', async () => {
    const port = await goalWorkbook([delegation]);
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom('Increase', 'Maintain', 'Achieve', '1e999', '٣', '-', ','),
    );
    const drafts = fc.record(Object.fromEntries(draftHeaders.map((header) => [header, typed])));
    const read = await port.read();
    if (!read.ok) throw new Error(read.reason.code);
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(checkGoalDraft(read.value, { ...emptyGoal, ...draft }, today).ok).toBe(true);
      }),
    );
  });
});

describe('the draft of a goal', () => {
  it('is asked for what belongs to its direction', () => {
    const asked = (direction: string) =>
      draftHeaders
        .filter((header) => isAsked(header, { ...emptyGoal, Direction: direction }))
        .filter((header) => ['Unit', 'Baseline', 'Target', 'Low', 'High', 'Milestone'].includes(header));
    expect(asked('')).toEqual(['Unit', 'Baseline', 'Target']);
    expect(asked('Decrease')).toEqual(['Unit', 'Baseline', 'Target']);
    expect(asked('Maintain')).toEqual(['Unit', 'Baseline', 'Low', 'High']);
    expect(asked('Achieve')).toEqual(['Milestone']);
  });

  it('leaves out what was typed for another direction', async () => {
    const port = await goalWorkbook();
    const draft = { ...meetings, Direction: 'Achieve', Milestone: 'Board minute' };
    await addGoal(port, draft, today);
    expect(port.cell('Goals', 0, 'Baseline')).toBeNull();
    expect(port.cell('Goals', 0, 'Target')).toBeNull();
    expect(port.cell('Goals', 0, 'Unit')).toBe('milestone');
  });

  it.each([
    ['3.5', 3.5],
    ['3,5', 3.5],
    [' -1,5 ', -1.5],
    ['−2', -2],
    ['1 200', 1200],
    ['1,200', 1.2],
    ['1.200,5', 1200.5],
    ['80 %', 80],
    ['0', 0],
    ['about 3', null],
    ['', null],
    ['1e999', null],
  ])('reads %j as %j', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe('the id of the next goal', () => {
  const next = async (...ids: CellValue[]) => {
    const port = await goalWorkbook(ids.map((id) => ({ ...delegation, 'Goal ID': id })));
    return nextGoalId(port);
  };

  it.each([
    [[], 'G1'],
    [['G1', 'G4', 'G2'], 'G5'],
    [['G01', 'G02'], 'G03'],
    [['G09'], 'G10'],
    [['G99', 'G01'], 'G100'],
    [['Goal 1'], 'Goal 2'],
    [[1, 2], '3'],
    [['first'], 'G1'],
    [['G1', null, 'Z9', ' G2 '], 'G3'],
  ])('after %j is %s', async (ids, expected) => {
    expect(await next(...ids)).toBe(expected);
  });

  it('is none that another table still names', async () => {
    const port = await goalWorkbook([delegation]);
    await port.write([{ table: 'Actions', headers: ['Goal ID'], rows: [['g5']], mode: 'replace' }]);
    expect(nextGoalId(port)).toBe('G6');
  });
});
