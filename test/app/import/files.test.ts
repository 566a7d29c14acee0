import { readEngagementFiles } from '../../../src/app/import/readEngagementFiles';
import { csv, items, lines, raters, read, rowsOf } from '../support/files';

describe('a file that can not be imported', () => {
  it.each([
    ['empty', '', 'error f.csv 1 : The file is empty.'],
    ['of blanks only', ' \r\n\r\n', 'error f.csv 1 : The file is empty.'],
    [
      'of another kind',
      'Invoice,Amount\r\n1,2',
      'error f.csv 1 : No kind of file that we know has these headers: Invoice, Amount. Nothing is imported from it.',
    ],
    [
      'without a column it needs',
      'Rater ID,Name\r\na,Ann',
      'error f.csv 1 Group: The column Group is missing; nothing is imported from this file.',
    ],
    [
      'of answers without a round',
      'Rater ID,Group,A-1,A-2,A-3\r\na,Peer,4,4,4',
      'error f.csv 1 Round: The column Round is missing; nothing is imported from this file.',
    ],
    [
      'of headers only',
      'Rater ID,Group\r\n',
      'warning f.csv 1 : The file has headers but no rows; nothing is imported from it.',
    ],
  ])('because it is %s is listed', (_, text, line) => {
    const reading = read({ name: 'f.csv', text });
    expect(lines(reading)).toEqual([line]);
    expect(reading.writes).toEqual([]);
  });

  it('because it is a workbook or binary is listed', () => {
    const zip = { name: 'book.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]) };
    const image = { name: 'x.png', bytes: new Uint8Array([0x89, 0x50, 0, 0]) };
    expect(lines(readEngagementFiles([zip, image]))).toEqual([
      'error book.xlsx 1 : This is a workbook, not a CSV file; save its sheet as “CSV UTF-8” and choose that file.',
      'error x.png 1 : This is not a text file; nothing is imported from it.',
    ]);
  });
});

describe('any file', () => {
  it('is noted when its encoding had to be guessed', () => {
    const bytes = new Uint8Array(Buffer.from('Rater ID,Name,Group\r\na,Jos\u00e9,Peer', 'latin1'));
    const reading = readEngagementFiles([{ name: 'ansi.csv', bytes }]);
    expect(reading.notes).toEqual([
      'ansi.csv is not UTF-8 and was read as Windows-1252; please look at names with accents.',
    ]);
    expect(rowsOf(reading, 'Raters_360')[0]?.['Name']).toBe('José');
  });

  it('may have columns of its own, which are noted; cells below no header are noted too', () => {
    const reading = read(csv('r.csv', 'Rater ID,Group,Shoe size,', 'a,Peer,42,x'));
    expect(reading.problems).toEqual([]);
    expect(reading.notes).toEqual([
      'r.csv: not imported, no place in the workbook: Shoe size.',
      'r.csv: cells in columns without a header are not imported.',
    ]);
  });

  it('lists two columns that mean the same, and counts the first', () => {
    const reading = read(csv('r.csv', 'Rater ID,Group,relationship', 'a,Peer,Manager'));
    expect(lines(reading)).toEqual([
      'error r.csv 1 relationship: Two columns mean the same as relationship; the first one counts, this one is left out.',
    ]);
    expect(rowsOf(reading, 'Raters_360')[0]?.['Group']).toBe('Peer');
  });

  it('lists rows of another engagement, once for each, and leaves them out', () => {
    const reading = read(
      csv('e.csv', 'engagement_id,client,coach', 'E1,Ann,Bob'),
      csv(
        'r.csv',
        'engagement_id,rater_id,group',
        'E1,a,Peer',
        'E2,b,Peer',
        'e2,c,Peer',
        'E3,d,Peer',
        ',e,Peer',
      ),
    );
    expect(lines(reading)).toEqual([
      'error r.csv 3 engagement_id: This row is of engagement E2, these files are of E1; the row is left out.',
      'error r.csv 4 engagement_id: This row is of engagement e2, these files are of E1; the row is left out.',
      'error r.csv 5 engagement_id: This row is of engagement E3, these files are of E1; the row is left out.',
    ]);
    expect(rowsOf(reading, 'Raters_360').map((row) => row['Rater ID'])).toEqual(['a', 'e']);
  });
});

describe('an engagement file', () => {
  const engagement = (headers: string, row: string) =>
    csv('e.csv', `Engagement ID,Client name,${headers}`, `E1,Ann,${row}`);

  it('never lowers the minimum of raters below three', () => {
    const reading = read(engagement('anonymity_threshold', '1'));
    expect(lines(reading)).toEqual([
      'warning e.csv 2 anonymity_threshold: 1 is below 3, the least that protects raters; 3 is taken.',
    ]);
    expect(rowsOf(reading, 'Engagement')[0]?.['Min raters']).toBe(3);
  });

  it('takes a minimum as high as the Engagement sheet does, and no higher', () => {
    const reading = read(engagement('anonymity_threshold,minimum comments', '20,21'));
    expect(lines(reading)).toEqual([
      'error e.csv 2 minimum comments: 21 is outside 0 to 20; the cell is left blank.',
    ]);
    expect(rowsOf(reading, 'Engagement')[0]?.['Min raters']).toBe(20);
  });

  it('lists an end before the start, a scale the wrong way round and a second engagement', () => {
    const reading = read(
      csv(
        'e.csv',
        'Engagement ID,Client name,Start date,Planned end,Scale min,Scale max',
        'E1,Ann,2024-03-01,2024-02-01,5,1',
        'E1,Ben,,,,',
      ),
    );
    expect(lines(reading)).toEqual([
      'error e.csv 3 : A workbook holds one engagement, and one was read already; this row is left out.',
      'error e.csv 2 Planned end: The planned end is not after the start; the cell is left blank.',
      'error e.csv 2 Scale max: The scale ends at 1 and begins at 5; it is left out.',
    ]);
  });

  it('does not decide what a sponsor may see', () => {
    const reading = read(engagement('Disclosure level,Client consent 360', 'L3,Yes'));
    expect(reading.notes).toEqual([
      'e.csv: not imported, no place in the workbook: Disclosure level, Client consent 360.',
    ]);
  });
});

describe('goals, reviews and sessions', () => {
  const goals = csv(
    'g.csv',
    'Goal ID,Statement,Direction,Baseline,Target,Due',
    'G1,Listen more,increase,2,4,2024-12-01',
  );

  it('lists numbers that have two readings or none, words of no list and tolerances of no use', () => {
    const reading = read(
      csv(
        'g.csv',
        'goal_id;goal;type;baseline;target;tolerance',
        'G1;Grow;up;1.234;"2,5";',
        'G2;Shrink;sideways;x;3;',
        'G3;Hold;raise;1;2;0,5',
      ),
    );
    expect(lines(reading)).toEqual([
      'error g.csv 2 baseline: “1.234” can be read as two numbers; write it without a thousands separator; the cell is left blank.',
      'error g.csv 3 type: “sideways” is no word we know for Direction; the cell is left blank.',
      'error g.csv 3 baseline: “x” is not a number; the cell is left blank.',
      'error g.csv 4 Tolerance: A tolerance needs the direction Maintain, a target, and no Low and High beside it; it is left out.',
    ]);
    expect(rowsOf(reading, 'Goals')[0]).toMatchObject({ Direction: 'Increase', Baseline: null, Target: 2.5 });
  });

  it('lists reviews of unknown goals, GAS levels off their scale and dates that are missing', () => {
    const reading = read(
      goals,
      csv(
        'v.csv',
        'review_date,goal_id,value,gas_level',
        '2024-05-01,g1,3,0',
        '2024-05-01,G7,3,0',
        '2024-06-01,G1,3,4',
        ',G1,3,0',
      ),
    );
    expect(lines(reading)).toEqual([
      'error v.csv 4 gas_level: 4 is outside -2 to 2; the cell is left blank.',
      'error v.csv 5 review_date: Date is blank; the row is left out.',
      'error v.csv 3 Goal ID: Goal G7 is in no list of goals; the row is left out.',
    ]);
    expect(rowsOf(reading, 'Reviews')).toMatchObject([
      { 'Review ID': 'R1', 'Goal ID': 'G1', 'Current value': 3, 'GAS level': 0 },
      { 'Review ID': 'R2', 'Goal ID': 'G1', 'GAS level': null },
    ]);
  });

  it('keeps the target that a review changed, and why', () => {
    const reading = read(
      csv(
        'v.csv',
        'review_date,goal_id,value,decision,previous_target,reason_for_change',
        '2024-05-01,G1,3,Adjust target,4.5,The team doubled.',
      ),
    );
    expect(rowsOf(reading, 'Reviews')[0]).toMatchObject({
      Decision: 'Adjust target',
      'Previous target': 4.5,
      'Reason for change': 'The team doubled.',
    });
  });

  it('counts the last of two reviews of one goal on one day', () => {
    const reading = read(goals, csv('v.csv', 'date,goal_id,value', '2024-05-01,G1,3', '2024-05-01,G1,4'));
    expect(lines(reading)).toEqual([
      'warning v.csv 2 : The review of G1 on 2024-05-01 comes again with other content in row 3; that later row counts, this one is left out.',
    ]);
    expect(rowsOf(reading, 'Reviews')).toMatchObject([{ 'Current value': 4 }]);
  });

  it('takes formats and attendance of sessions by the words people use, and lists what it does not know', () => {
    const reading = read(
      csv(
        's.csv',
        'session_no,date,format,status',
        '1,2024-01-08,Zoom,completed',
        '2,2024-01-15,face-to-face,"rescheduled, completed"',
        '3,2024-01-22,pigeon,no show',
      ),
    );
    expect(rowsOf(reading, 'Sessions').map((row) => [row['Format'], row['Attendance']])).toEqual([
      ['Video', 'Held'],
      ['In person', 'Held'],
      [null, 'No-show'],
    ]);
    expect(lines(reading)).toEqual([
      'error s.csv 4 format: “pigeon” is no word we know for Format; the cell is left blank.',
    ]);
  });
});

it('reads no two headers of different kinds for one another', () => {
  const kinds = [raters, items, csv('w.csv', 'Round,Rater ID,Name,Email,A-1', 'pre,R3,Ann,a@example.org,4')];
  expect([...read(...kinds).counts.keys()]).toEqual(['Items_360', 'Raters_360', 'Responses_360']);
});
