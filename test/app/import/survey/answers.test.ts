import { changeUse, moveHeader } from '../../../../src/app/import/survey/choices';
import { surveyLists } from '../../../../src/app/import/survey/lists';
import { gridOfValues } from '../../../../src/app/import/survey/grid';
import {
  choicesFor,
  importAnswers,
  preview,
  problemLines,
  rowsIn,
  table,
  twoItems,
  valueOf,
} from '../../support/survey';

const codes = (port: Parameters<typeof rowsIn>[0]) =>
  rowsIn(port, 'Responses_360').map((row) => row['Rater ID']);

describe('where the header stands', () => {
  it('is found below titles and blank lines, and rows keep the numbers of the spreadsheet', async () => {
    const port = await twoItems();
    const grid = await table('360 feedback', '"Spring, made up"', '', 'Rater,Group,A-1,A-2', 'R1,Self,3,9');
    expect((await choicesFor(port, grid)).header).toEqual({ row: 3, rows: 1 });
    expect(problemLines(await preview(port, grid))).toEqual([
      'error 5 D “A-2”: 9 is outside 1 to 5; the answer is left out.',
    ]);
  });

  it('may take two rows with merged cells', async () => {
    const port = await twoItems();
    const grid = valueOf(
      gridOfValues('Sheet1', [
        ['Feedback', null, null, null],
        ['Rater ID', 'Group', 'Listening', null],
        [null, null, 'A-1', 'A-2'],
        ['R1', 'Self', 3, 4],
      ]),
    );
    const { header, columns } = await choicesFor(port, grid);
    expect(header).toEqual({ row: 1, rows: 2 });
    expect(columns.map(({ heading }) => heading)).toEqual([
      'Rater ID',
      'Group',
      'Listening [A-1]',
      'Listening [A-2]',
    ]);
    await importAnswers(port, grid);
    expect(rowsIn(port, 'Responses_360')).toEqual([
      { Round: 'Baseline', 'Rater ID': 'R1', Group: 'Self', 'A-1': 3, 'A-2': 4 },
    ]);
  });

  it('is found even when no heading is known', async () => {
    const grid = await table('Made up', '', 'Wer,Wie,Was', 'x,y,1', 'x,y,2');
    expect((await choicesFor(await twoItems(), grid)).header).toEqual({ row: 2, rows: 1 });
  });
});

describe('columns', () => {
  it('with a reworded item are proposed and to be looked at; remembered ones are sure', async () => {
    const port = await twoItems();
    const grid = await table(
      'Rater,Group,Alex asks before answering,Mood',
      'R1,Self,3,Fine',
      'R2,Peer,4,Fine',
    );
    const { columns } = await choicesFor(port, grid);
    expect(columns.map(({ use, sure }) => [use, sure])).toEqual([
      [{ as: 'rater' }, true],
      [{ as: 'group' }, true],
      [{ as: 'item', item: 'A-2' }, false],
      [{ as: 'ignore' }, false],
    ]);
    await importAnswers(port, grid);
    expect((await choicesFor(port, grid)).columns.every(({ sure }) => sure)).toBe(true);
    expect(rowsIn(port, 'Import_map')).toContainEqual({
      Kind: 'Column',
      From: 'Alex asks before answering',
      To: 'Item A-2',
    });
  });

  it('that mean the same item are not both imported', async () => {
    const grid = await table('Rater,Group,A-1,Lets others finish.', 'R1,Self,3,4');
    const { columns } = await choicesFor(await twoItems(), grid);
    expect(columns[3]).toMatchObject({ use: { as: 'ignore' }, sure: false });
  });
});

describe('choices', () => {
  const answers = ['Rater,Group,A-1,Wave', 'R1,Self,3,pre'];

  it('give a use that only one column can have to the last that was chosen for it', async () => {
    const choices = await choicesFor(await twoItems(), await table('Rater,Group,A-1,Other', 'R1,Self,3,4'));
    const { columns } = changeUse(choices, 3, { as: 'item', item: 'A-1' });
    expect(columns.slice(2).map(({ use }) => use)).toEqual([{ as: 'ignore' }, { as: 'item', item: 'A-1' }]);
  });

  it('ask for the round as soon as no column says it, and no longer when one does', async () => {
    const grid = await table(...answers);
    const choices = await choicesFor(await twoItems(), grid);
    expect(choices.round).toBeNull();
    const without = { ...choices, ...changeUse(choices, 3, { as: 'ignore' }) };
    expect(without.round).toBeUndefined();
    expect(changeUse(without, 3, { as: 'round' }).round).toBeNull();
    expect(changeUse({ ...without, round: 'Final' }, 3, { as: 'round' }).round).toBe('Final');
  });

  it('keep the round when the header is moved', async () => {
    const port = await twoItems();
    const grid = await table('Made up', 'Rater,Group,A-1', 'R1,Self,3');
    const choices = await choicesFor(port, grid, { round: 'Final' });
    const moved = moveHeader(grid, choices, { row: 0, rows: 1 }, surveyLists(valueOf(await port.read())));
    expect(moved.round).toBe('Final');
    expect(moved.columns.map(({ heading }) => heading)).toEqual(['Made up', '', '']);
  });
});

describe('long tables', () => {
  const long = ['Round,Rater ID,Group,Item ID,Score', 'pre,R1,Self,A-1,4', 'pre,R2,Peer,A-1,"3,5"'];

  it('have an answer in each row, put together by rater', async () => {
    const port = await twoItems();
    const reading = await importAnswers(
      port,
      await table(...long, 'post,R1,Self,A-2,5', 'pre,R1,Self,A-2,n/a'),
    );
    expect(reading.isLong).toBe(true);
    expect(rowsIn(port, 'Responses_360')).toEqual([
      { Round: 'Baseline', 'Rater ID': 'R1', Group: 'Self', 'A-1': 4, 'A-2': 'NO' },
      { Round: 'Baseline', 'Rater ID': 'R2', Group: 'Peer', 'A-1': 3.5 },
      { Round: 'Final', 'Rater ID': 'R1', Group: 'Self', 'A-2': 5 },
    ]);
  });

  it('name answers that come again, items that nobody knows and rounds that are none', async () => {
    const grid = await table(...long, 'pre,R1,Self,A-1,5', 'pre,R1,Self,B-9,5', 'soon,R1,Self,A-1,5');
    expect(problemLines(await preview(await twoItems(), grid))).toEqual([
      'warning 3 E “Score”: 3.5 is not a whole number; it is imported as it is.',
      'warning 4 E “Score”: R1 has answered A-1 further up with another score; this later one counts.',
      'error 5 D “Item ID”: “B-9” is in no list of items; the answer is left out.',
      'error 6 A “Round”: “soon” is no round we know; the row is left out.',
    ]);
  });
});

describe('raters', () => {
  it('who come again count once: the last row does', async () => {
    const port = await twoItems();
    const grid = await table(
      'Rater,Group,A-1,A-2',
      'R1,Peer,1,1',
      'R2,Peer,2,2',
      'R1,Peer,5,5',
      'R2,Peer,2,2',
    );
    const reading = await importAnswers(port, grid);
    expect(problemLines(reading)).toEqual([
      'warning 2 : R1 for Baseline answers again in row 4; that later row counts, this one is left out.',
      'warning 5 : R2 for Baseline stands in row 3 already with the same answers; it counts once.',
    ]);
    expect(rowsIn(port, 'Responses_360').map((row) => [row['Rater ID'], row['A-1']])).toEqual([
      ['R1', 5],
      ['R2', 2],
    ]);
  });

  it('are found by their address or name in the list of raters, whose group counts', async () => {
    const port = await twoItems('R7,Ada Peer,ada@example.com,Peer', 'R8,Bo Boss,,Manager');
    const grid = await table('Email,Name,Group,A-1', 'ADA@example.com,,Self,4', 'anonymous,bo boss,,5');
    const reading = await importAnswers(port, grid);
    expect(rowsIn(port, 'Responses_360').map((row) => [row['Rater ID'], row['Group']])).toEqual([
      ['R7', 'Peer'],
      ['R8', 'Manager'],
    ]);
    expect(problemLines(reading)).toEqual([
      'warning 2 C “Group”: The group here is Self, in the list of raters Peer; the list counts.',
    ]);
    expect(reading.newRaters).toBe(0);
  });

  it('whose code is a name or an address get another one, also when the name looks like a formula', async () => {
    const port = await twoItems('P1,,,Peer');
    const grid = await table(
      'Rater,Group,A-1',
      '=HYPERLINK(1),Peer,3',
      'di@example.com,Peer,4',
      '@SUM(A1),Peer,5',
    );
    await importAnswers(port, grid);
    expect(codes(port)).toEqual(['P2', 'P3', 'P4']);
    expect(rowsIn(port, 'Raters_360').slice(1)).toEqual([
      { 'Rater ID': 'P2', Name: '=HYPERLINK(1)', Group: 'Peer', Named: 'No' },
      { 'Rater ID': 'P3', Email: 'di@example.com', Group: 'Peer', Named: 'No' },
      { 'Rater ID': 'P4', Name: '@SUM(A1)', Group: 'Peer', Named: 'No' },
    ]);
    expect((await importAnswers(port, grid, { round: 'Baseline' })).writes).toEqual([]);
  });

  it('with the number 1 of two forms are two raters, since every form of Microsoft begins at 1', async () => {
    const port = await twoItems();
    const form = (time: string, group: string) => table('ID,Start time,Group,A-1', `1,${time},${group},4`);
    await importAnswers(port, await form('9/1/25 9:00:00', 'Self'));
    await importAnswers(port, await form('9/1/25 9:30:00', 'Peer'), { round: 'Baseline' });
    expect(codes(port)).toEqual(['S1', 'P1']);
  });

  it('of an export that tells nobody apart are told apart by what they answered', async () => {
    const port = await twoItems();
    const grid = await table('Group,A-1,A-2', 'Peer,4,4', 'Peer,4,5', 'Peer,4,4');
    const reading = await importAnswers(port, grid);
    expect(codes(port)).toEqual(['P1', 'P2']);
    expect(problemLines(reading)[0]).toContain('it counts once');
    expect((await importAnswers(port, grid, { round: 'Baseline' })).writes).toEqual([]);
  });

  it('without a group are asked for, and then get one', async () => {
    const port = await twoItems();
    const grid = await table('Rater,A-1', 'R1,4', 'R2,4');
    expect(await preview(port, grid)).toMatchObject({ hindrances: ['group-of-rest'], withoutGroup: 2 });
    await importAnswers(port, grid, { groupOfRest: 'Peer' });
    expect(rowsIn(port, 'Responses_360').map(({ Group }) => Group)).toEqual(['Peer', 'Peer']);
  });

  it('of a group that is left out are counted in a note', async () => {
    const port = await twoItems();
    const grid = await table('Rater,Group,A-1', 'R1,Board,4', 'R2,Peer,4', 'R3,Board,1');
    expect((await preview(port, grid)).hindrances).toEqual(['groups']);
    const reading = await importAnswers(port, grid, { groups: new Map([['board', null]]) });
    expect(reading.notes).toContain('2 rows of “Board” are left out, as you chose.');
    expect(codes(port)).toEqual(['R2']);
    expect((await preview(port, grid, { round: 'Baseline' })).hindrances).toEqual([]);
  });

  it('who gave no answer at all are no raters', async () => {
    const port = await twoItems();
    const reading = await importAnswers(port, await table('Rater,Group,A-1,A-2', 'R1,Peer,,', 'R2,Peer,1,'));
    expect(codes(port)).toEqual(['R2']);
    expect(problemLines(reading)).toEqual([
      'warning 2 : This row has no answer and no comment; it is left out.',
    ]);
  });
});

describe('answers', () => {
  it('in words that no scale knows are asked for once, and remembered for that scale', async () => {
    const port = await twoItems();
    const grid = await table('Rater,Group,A-1,A-2', 'R1,Peer,Meh,3', 'R2,Peer,Wow,Meh', 'R3,Peer,Unclear,2');
    const asked = await preview(port, grid);
    expect(asked.hindrances).toEqual(['words']);
    expect(asked.words.map(({ text, count, standing }) => [text, count, standing])).toEqual([
      ['Meh', 2, 'open'],
      ['Wow', 1, 'open'],
      ['Unclear', 1, 'open'],
    ]);
    const words = new Map<string, number | 'NO' | null>([
      ['1-5|meh', 2],
      ['1-5|wow', 5],
      ['1-5|unclear', null],
    ]);
    await importAnswers(port, grid, { words });
    expect(rowsIn(port, 'Responses_360').map((row) => [row['A-1'], row['A-2']])).toEqual([
      [2, 3],
      [5, 2],
      [undefined, 2],
    ]);
    expect((await preview(port, grid, { round: 'Baseline' })).hindrances).toEqual([]);
  });

  it('that are errors, out of range or broken are named by row and column, and not imported', async () => {
    const grid = await table(
      'Rater,Group,A-1',
      'R1,Peer,#REF!',
      'R2,Peer,7',
      'R3,Peer,4,4',
      'R4,Peer,-',
      'R5,Peer,3',
    );
    const reading = await preview(await twoItems(), grid, { words: new Map([['1-5|-', null]]) });
    expect(problemLines(reading)).toEqual([
      'error 2 C “A-1”: #REF! is an error value of a spreadsheet; the answer is left out.',
      'warning 2 : This row has no answer and no comment; it is left out.',
      'error 3 C “A-1”: 7 is outside 1 to 5; the answer is left out.',
      'warning 3 : This row has no answer and no comment; it is left out.',
      'error 4 : The row has 4 cells, the header 3: a text or number with the delimiter in it may lack its quotes; the row is left out.',
      'warning 5 : This row has no answer and no comment; it is left out.',
    ]);
    expect(reading.answers).toBe(1);
  });

  it('with a decimal comma are numbers, whatever parts the columns', async () => {
    const port = await twoItems();
    await importAnswers(port, await table('Rater;Group;A-1;A-2', 'R1;Peer;3,5;4'));
    expect(rowsIn(port, 'Responses_360')[0]).toMatchObject({ 'A-1': 3.5, 'A-2': 4 });
  });
});

describe('a round', () => {
  const answers = (...rows: string[]) => table('Rater,Group,A-1,A-2', ...rows);

  it('is not guessed as soon as there are answers', async () => {
    const port = await twoItems();
    await importAnswers(port, await answers('R1,Peer,3,4'));
    expect((await preview(port, await answers('R1,Peer,3,4'))).hindrances).toEqual(['round']);
  });

  it('is added to: raters that are there are brought up to date, the others stay', async () => {
    const port = await twoItems();
    await importAnswers(port, await answers('R1,Peer,3,4', 'R2,Peer,3,4'));
    const reading = await importAnswers(port, await answers('R2,Peer,5,', 'R3,Peer,1,1'), {
      round: 'Baseline',
    });
    expect(reading.rounds).toEqual([{ round: 'Baseline', added: 1, changed: 1, same: 0, removed: 0 }]);
    expect(problemLines(reading)).toEqual([
      'warning 2 : The workbook has another value for A-1, A-2 of R2 in Baseline; the one from here takes its place.',
    ]);
    expect(rowsIn(port, 'Responses_360').map((row) => [row['Rater ID'], row['A-1'], row['A-2']])).toEqual([
      ['R1', 3, 4],
      ['R2', 5, undefined],
      ['R3', 1, 1],
    ]);
  });

  it('is replaced: what the file does not have goes, other rounds stay', async () => {
    const port = await twoItems();
    await importAnswers(port, await answers('R1,Peer,3,4', 'R2,Peer,3,4'));
    await importAnswers(port, await answers('R1,Peer,1,1'), { round: 'Final' });
    const reading = await importAnswers(port, await answers('R2,Peer,5,5'), {
      round: 'Baseline',
      mode: 'replace',
    });
    expect(reading.rounds).toEqual([{ round: 'Baseline', added: 0, changed: 1, same: 0, removed: 1 }]);
    expect(rowsIn(port, 'Responses_360').map((row) => [row['Round'], row['Rater ID'], row['A-1']])).toEqual([
      ['Baseline', 'R2', 5],
      ['Final', 'R1', 1],
    ]);
  });

  it('that is replaced keeps the comments that the coach has approved or edited', async () => {
    const port = await twoItems();
    const grid = (text: string) => table('Rater,Group,A-1,What should she start?', `R1,Peer,3,${text}`);
    await importAnswers(port, await grid('Listen to the whole team before deciding'));
    const replaced = await importAnswers(port, await grid('Write down what was decided and by whom'), {
      round: 'Baseline',
      mode: 'replace',
    });
    expect(replaced.comments).toBe(1);
    expect(rowsIn(port, 'Comments_360').map(({ Text }) => Text)).toEqual([
      'Write down what was decided and by whom',
    ]);
  });
});

it('says what is missing when the workbook has no items, or the file no answers', async () => {
  const port = await twoItems();
  expect((await preview(port, await table('Rater,Mood', 'R1,Fine'))).hindrances).toEqual(['no-answers']);
  port.tables.set('Items_360', { name: 'Items_360', headers: ['Item ID'], rows: [] });
  expect((await preview(port, await table('Rater,A-1', 'R1,3'))).hindrances).toEqual(['no-items']);
});
