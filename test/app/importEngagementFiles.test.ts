import { importEngagementFiles } from '../../src/app/importEngagementFiles';
import type { TableRows } from '../../src/workbook/snapshot';
import { csv, items, lines, raters, sampleFiles } from './support/files';
import { MemoryPort } from './support/memoryPort';

const tables = (port: MemoryPort): TableRows[] => [...port.tables.values()];

const problemsOf = (outcome: Awaited<ReturnType<typeof importEngagementFiles>>): string[] =>
  lines({ problems: (outcome.ok ? outcome.value : outcome.found)?.problems ?? [] });

describe('importing files', () => {
  it('writes the sample engagement in one go and says how many rows each table got', async () => {
    const port = MemoryPort.built();
    const outcome = await importEngagementFiles(port, sampleFiles());
    expect(outcome).toMatchObject({ ok: true, value: { problems: [] } });
    expect(outcome.ok && [...outcome.value.counts.values()]).toEqual([1, 45, 14, 28, 43, 4, 24, 18]);
    expect(port.writes).toHaveLength(1);
    expect(port.tables.get('Responses_360')?.headers).toHaveLength(48);
    expect(port.cell('Engagement', 0, 'Client name')).toBe('Alex Sample');
    expect(port.cell('Engagement', 0, 'Disclosure level')).toBe('L0 logistics only');
  });

  it('changes nothing when the same files are imported again', async () => {
    const port = MemoryPort.built();
    await importEngagementFiles(port, sampleFiles());
    const before = structuredClone(tables(port));
    const outcome = await importEngagementFiles(port, sampleFiles());
    expect(problemsOf(outcome)).toEqual([]);
    expect(tables(port)).toEqual(before);
  });

  it('writes nothing when a row is wrong, and says where', async () => {
    const port = MemoryPort.built();
    const outcome = await importEngagementFiles(port, [
      raters,
      csv('more.csv', 'Rater ID,Group', 'R9,Alien'),
    ]);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'import-has-errors' } });
    expect(problemsOf(outcome)).toEqual([
      'error more.csv 2 Group: “Alien” is no word we know for Group; the row is left out.',
    ]);
    expect(port.writes).toEqual([]);
  });

  it('leaves wrong rows out when asked to, and imports the rest', async () => {
    const port = MemoryPort.built();
    const files = [raters, csv('more.csv', 'Rater ID,Group', 'R9,Alien')];
    const outcome = await importEngagementFiles(port, files, { skipBadRows: true });
    expect(outcome).toMatchObject({ ok: true, value: { problems: [{ row: 2 }] } });
    expect(port.tables.get('Raters_360')?.rows).toHaveLength(3);
  });

  it('does not ask twice about what a rule settled', async () => {
    const twice = csv('w.csv', 'Round,Rater ID,A-1', 'pre,R3,1', 'pre,R3,2');
    const outcome = await importEngagementFiles(MemoryPort.built(), [raters, items, twice]);
    expect(outcome.ok).toBe(true);
    expect(problemsOf(outcome)).toHaveLength(1);
  });

  it('asks for Start first in a workbook without an engagement', async () => {
    expect(await importEngagementFiles(new MemoryPort(), sampleFiles())).toMatchObject({
      ok: false,
      reason: { code: 'no-engagement' },
    });
  });

  it('says so when there is nothing to import', async () => {
    const outcome = await importEngagementFiles(MemoryPort.built(), [csv('r.csv', 'Rater ID,Group')]);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'nothing-to-import' } });
  });

  it('hands on why the workbook refused the write', async () => {
    const port = MemoryPort.built();
    port.refusesWrites = true;
    expect(await importEngagementFiles(port, [raters])).toMatchObject({
      ok: false,
      reason: { code: 'protected' },
    });
  });
});

describe('importing into a workbook that holds rows', () => {
  const started = async (): Promise<MemoryPort> => {
    const port = MemoryPort.built();
    await importEngagementFiles(port, [
      raters,
      items,
      csv('w.csv', 'Round,Rater ID,A-1,A-2', 'pre,R2,1,1', 'pre,R3,2,NO'),
    ]);
    return port;
  };

  it('checks answers against the raters and items that the workbook has', async () => {
    const port = await started();
    const outcome = await importEngagementFiles(port, [
      csv('w.csv', 'Round,Rater ID,A-1,A-2', 'post,R3,4,9', 'post,R8,4,4'),
    ]);
    expect(problemsOf(outcome)).toEqual([
      'error w.csv 2 A-2: 9 is outside 1 to 5; the answer is left out.',
      'error w.csv 3 Rater ID: Rater R8 is not in the list of raters; these answers are left out.',
    ]);
  });

  it('keeps the answers of the first round when the second one comes', async () => {
    const port = await started();
    await importEngagementFiles(port, [csv('w.csv', 'Round,Rater ID,A-2,A-1', 'post,R3,5,4')]);
    expect(port.tables.get('Responses_360')).toMatchObject({
      headers: ['Round', 'Rater ID', 'Group', 'A-1', 'A-2'],
      rows: [
        ['Baseline', 'R2', 'Manager', 1, 1],
        ['Baseline', 'R3', 'Peer', 2, 'NO'],
        ['Final', 'R3', 'Peer', 4, 5],
      ],
    });
  });

  it('renews the answers of a rater as a whole, blanks included, and points to it', async () => {
    const port = await started();
    const outcome = await importEngagementFiles(port, [csv('w.csv', 'Round,Rater ID,A-1,A-2', 'pre,R3,3,')]);
    expect(problemsOf(outcome)).toEqual([
      "warning w.csv 2 : The workbook has another value for A-1, A-2 in this row of Responses_360; the file's takes its place.",
    ]);
    expect(port.tables.get('Responses_360')?.rows[1]).toEqual(['Baseline', 'R3', 'Peer', 3, null]);
  });

  it('keeps what a person entered beside what the files say', async () => {
    const port = await started();
    const goals = csv('g.csv', 'Goal ID,Statement,Target', 'G1,Listen more,4');
    await importEngagementFiles(port, [goals]);
    const table = port.tables.get('Goals');
    const entered = (table?.headers ?? []).map((header, i) =>
      header === 'Owner' ? 'Client' : (table?.rows[0]?.[i] ?? null),
    );
    port.tables.set('Goals', { name: 'Goals', headers: table?.headers ?? [], rows: [entered] });
    const more = csv('g.csv', 'Goal ID,Statement,Target', 'g1,Listen more,4', 'G2,Delegate,2');
    expect(problemsOf(await importEngagementFiles(port, [more]))).toEqual([]);
    expect(port.cell('Goals', 0, 'Owner')).toBe('Client');
    expect(port.cell('Goals', 1, 'Goal ID')).toBe('G2');
  });

  it('gives no formula column a value', async () => {
    const port = await started();
    await importEngagementFiles(port, [csv('g.csv', 'Goal ID,Statement', 'G1,Listen more')]);
    const [write] = port.writes.at(-1) ?? [];
    expect(write?.headers).toContain('Status');
    expect(write?.headers).not.toContain('Progress');
    expect(write?.headers).not.toContain('Current value');
  });

  it('sorts comments that come later in among the others, and keeps their approval', async () => {
    const port = await started();
    const header = 'wave,rater_id,question,comment';
    await importEngagementFiles(port, [csv('c.csv', header, 'pre,R2,Q,Mm.', 'pre,R3,Q,Zz.')]);
    const table = port.tables.get('Comments_360');
    const approved = (table?.rows ?? []).map((row) =>
      row.map((value, i) => (table?.headers[i] === 'Approved' ? 'Yes' : value)),
    );
    port.tables.set('Comments_360', { name: 'Comments_360', headers: table?.headers ?? [], rows: approved });
    await importEngagementFiles(port, [csv('c.csv', header, 'pre,R3,Q,Zz.', 'pre,R3,Q,Aa.', 'pre,R3,Q,Zz.')]);
    expect(port.tables.get('Comments_360')?.rows.map((row) => [row[3], row[4]])).toEqual([
      ['Aa.', 'No'],
      ['Mm.', 'Yes'],
      ['Zz.', 'Yes'],
      ['Zz.', 'No'],
    ]);
  });

  it('numbers reviews on after those that are there', async () => {
    const port = await started();
    const goals = csv('g.csv', 'Goal ID,Statement', 'G1,Listen more');
    await importEngagementFiles(port, [
      goals,
      csv('v.csv', 'date,goal_id,value,review id', '2024-05-01,G1,3,R7'),
    ]);
    await importEngagementFiles(port, [
      csv('v.csv', 'date,goal_id,value', '2024-05-01,G1,3', '2024-06-01,G1,4'),
    ]);
    expect(port.tables.get('Reviews')?.rows.map((row) => row[0])).toEqual(['R7', 'R8']);
  });

  it('refuses files of another engagement, even when bad rows may be skipped', async () => {
    const port = MemoryPort.built();
    await importEngagementFiles(port, sampleFiles('engagement.csv'));
    const other = csv('r.csv', 'engagement_id,rater_id,group', 'E-2,a,Peer', 'E-2,b,Peer');
    const outcome = await importEngagementFiles(port, [other], { skipBadRows: true });
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'nothing-to-import' } });
    expect(problemsOf(outcome)).toEqual([
      'error r.csv 2 engagement_id: This row is of engagement E-2, this workbook is of SYN-001; this and 1 more of its rows are left out.',
    ]);
  });

  it('does not bring back a column that a person deleted, and lists what has no place now', async () => {
    const port = await started();
    const table = port.tables.get('Raters_360');
    const headers = (table?.headers ?? []).filter((header) => header !== 'Email');
    port.tables.set('Raters_360', { name: 'Raters_360', headers: [...headers, 'Time zone'], rows: [] });
    const file = csv('r.csv', 'Rater ID,Group,Email', 'R4,Peer,a@example.org');
    const outcome = await importEngagementFiles(port, [file], { skipBadRows: true });
    expect(problemsOf(outcome)).toEqual([
      'error r.csv 2 Email: The table Raters_360 of this workbook has no column Email any more; its cells are left out.',
    ]);
    expect(port.cell('Raters_360', 0, 'Rater ID')).toBe('R4');
  });
});
