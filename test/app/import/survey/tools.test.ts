import { fixture, importAnswers, preview, problemLines, rowsIn, sampleItems } from '../../support/survey';

const items = ['C01-1', 'C01-2', 'C01-3', 'C01-4', 'C02-1', 'C02-2', 'C02-3', 'C02-4'];

describe('an export of Microsoft Forms', () => {
  it('is understood whole: statements are items, words are scores, addresses become codes', async () => {
    const port = await sampleItems();
    const reading = await importAnswers(port, await fixture('microsoft-forms.csv'));
    expect(problemLines(reading)).toEqual([]);
    expect(reading).toMatchObject({ newRaters: 8, answers: 62, notObserved: 2, comments: 3, isLong: false });
    expect(port.tables.get('Responses_360')?.headers).toEqual(['Round', 'Rater ID', 'Group', ...items]);
    const rows = rowsIn(port, 'Responses_360');
    expect(rows.map((row) => `${String(row['Rater ID'])} ${String(row['Group'])}`)).toEqual([
      'S1 Self',
      'M1 Manager',
      'P1 Peer',
      'P2 Peer',
      'P3 Peer',
      'D1 Direct report',
      'D2 Direct report',
      'D3 Direct report',
    ]);
    expect(rows[0]).toMatchObject({ Round: 'Baseline', 'C01-1': 4, 'C01-4': 1, 'C02-2': 5 });
    expect(rows[2]).toMatchObject({ 'C01-4': 'NO' });
    expect(rowsIn(port, 'Raters_360')[2]).toEqual({
      'Rater ID': 'P1',
      Email: 'rater03@example.com',
      Group: 'Peer',
      Named: 'No',
    });
    expect(rowsIn(port, 'Comments_360').map(({ Prompt, Group }) => [Prompt, Group])).toEqual([
      ['Strength', 'Peer'],
      ['Development', 'Direct report'],
      ['Development', 'Peer'],
    ]);
  });

  it('puts no name and no address among the answers, the comments or what is remembered', async () => {
    const port = await sampleItems();
    await importAnswers(port, await fixture('microsoft-forms.csv'));
    for (const name of ['Responses_360', 'Comments_360', 'Import_map'])
      expect(JSON.stringify(port.tables.get(name)?.rows)).not.toMatch(/@example|HYPERLINK|synthetic\)/);
  });
});

describe('an export of Google Forms', () => {
  it('is understood whole: rows of a grid are items, and the number in an answer counts', async () => {
    const port = await sampleItems();
    const reading = await importAnswers(port, await fixture('google-forms.csv'));
    expect(problemLines(reading)).toEqual([]);
    expect(reading).toMatchObject({ newRaters: 8, answers: 63, notObserved: 0, comments: 1 });
    expect(rowsIn(port, 'Responses_360')[1]).toEqual({
      Round: 'Baseline',
      'Rater ID': 'M1',
      Group: 'Manager',
      ...Object.fromEntries(items.map((id, i) => [id, [4, 4, 3, 3, 1, 2, 5, 4][i]])),
    });
    expect(rowsIn(port, 'Comments_360')).toMatchObject([{ Prompt: 'Start', Group: 'Direct report' }]);
  });
});

describe('an export of SurveyMonkey', () => {
  it('is understood but for what only a person can say, across both rows of its header', async () => {
    const port = await sampleItems();
    const grid = await fixture('surveymonkey.csv');
    const first = await preview(port, grid);
    expect(first.hindrances).toEqual(['groups']);
    expect(first.groups.filter(({ group }) => group === undefined)).toMatchObject([
      { text: 'Executive', count: 1 },
    ]);

    const reading = await importAnswers(port, grid, { groups: new Map([['executive', 'Manager']]) });
    expect(problemLines(reading)).toEqual([]);
    expect(reading).toMatchObject({ newRaters: 8, answers: 63, notObserved: 1, comments: 2 });
    expect(rowsIn(port, 'Responses_360')[1]).toMatchObject({ 'Rater ID': 'M1', 'C01-1': 4, 'C02-1': 1 });
  });
});

describe.each(['microsoft-forms.csv', 'google-forms.csv', 'surveymonkey.csv'])('%s', (name) => {
  const groups = new Map([['executive', 'Manager']]);

  it('imported twice changes nothing, and asks nothing any more', async () => {
    const port = await sampleItems();
    const grid = await fixture(name);
    await importAnswers(port, grid, { groups });
    const before = structuredClone([...port.tables.values()]);
    const writes = port.writes.length;
    for (const mode of ['append', 'replace'] as const) {
      const again = await importAnswers(port, grid, { round: 'Baseline', mode });
      expect(again).toMatchObject({ hindrances: [], newRaters: 0, writes: [], problems: [] });
      expect(again.rounds).toEqual([{ round: 'Baseline', added: 0, changed: 0, same: 8, removed: 0 }]);
      expect(again.words.every(({ standing }) => standing === 'remembered')).toBe(true);
    }
    expect(port.writes).toHaveLength(writes);
    expect([...port.tables.values()]).toEqual(before);
  });
});
