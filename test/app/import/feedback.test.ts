import { csv, items, lines, raters, read, rowsOf } from '../support/files';

const wide = (...rows: readonly string[]) => csv('wide.csv', 'Round,Rater ID,Group,A-1,A-2', ...rows);
const long = (...rows: readonly string[]) => csv('long.csv', 'Round,Rater ID,Item ID,Score', ...rows);

describe('lists of raters', () => {
  it('takes groups by the words people use for them', () => {
    const reading = read(
      csv(
        'r.csv',
        'rater_id,relationship',
        'a,direct_report',
        'b,Direct Reports',
        'c,boss',
        'd,line manager',
        'e,PEERS',
        'f,Customer',
      ),
    );
    expect(rowsOf(reading, 'Raters_360').map((row) => row['Group'])).toEqual([
      'Direct report',
      'Direct report',
      'Manager',
      'Manager',
      'Peer',
      'Stakeholder',
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('lists a group that it does not know, and leaves the rater out', () => {
    const reading = read(csv('r.csv', 'Rater ID,Group', 'a,Peer', 'b,Client'));
    expect(lines(reading)).toEqual([
      'error r.csv 3 Group: “Client” is no word we know for Group; the row is left out.',
    ]);
    expect(rowsOf(reading, 'Raters_360')).toHaveLength(1);
  });

  it('lists an id that is used twice, and a row that merely stands there twice', () => {
    const reading = read(csv('r.csv', 'Rater ID,Group', 'a,Peer', 'b,Peer', 'A,Manager', 'b,Peer'));
    expect(lines(reading)).toEqual([
      'error r.csv 4 Rater ID: Rater ID A is used in row 2 already with other content; this row is left out.',
      'warning r.csv 5 Rater ID: Rater ID b stands in row 3 already with the same content; it counts once.',
    ]);
    expect(rowsOf(reading, 'Raters_360').map((row) => [row['Rater ID'], row['Group']])).toEqual([
      ['a', 'Peer'],
      ['b', 'Peer'],
    ]);
  });

  it('points to a second rater in the group Self', () => {
    expect(lines(read(csv('r.csv', 'Rater ID,Group', 'a,Self', 'b,Self')))).toEqual([
      'warning r.csv 3 Group: This is a second rater in the group Self; usually only the client rates themselves.',
    ]);
  });

  it('lists dates that could be two days or none, with row and column, and leaves the cells blank', () => {
    const reading = read(
      csv(
        'r.csv',
        'rater_id,relationship,invited_pre,completed_pre',
        'a,Peer,03/04/2024,25/04/2024',
        'b,Peer,45323,soon',
      ),
    );
    expect(lines(reading)).toEqual([
      'error r.csv 2 invited_pre: “03/04/2024” can be read as two dates; write it as 2024-12-31; the cell is left blank.',
      'error r.csv 3 completed_pre: “soon” is no date we can read; write it as 2024-12-31; the cell is left blank.',
    ]);
    expect(rowsOf(reading, 'Raters_360')).toMatchObject([
      { 'Baseline invited': null, 'Baseline responded': 45407 },
      { 'Baseline invited': 45323, 'Baseline responded': null },
    ]);
  });
});

describe('lists of items', () => {
  it('lists an item of an unknown competency and one without any', () => {
    const reading = read(
      csv('c.csv', 'competency_id,competency', 'C1,Listening'),
      csv('i.csv', 'item_id,competency_id,item_text', '1,C1,Waits.', '2,C9,Asks.', '3,,Nods.'),
    );
    expect(lines(reading)).toEqual([
      'error i.csv 3 Competency: Competency C9 is in no list of competencies; the row is left out.',
      'error i.csv 4 Competency: The item has no competency; the row is left out.',
    ]);
  });

  it('follows the display order of the competencies', () => {
    const reading = read(
      csv('i.csv', 'item_id,competency_id,item_text', 'a,C1,x', 'b,C2,y', 'c,C1,z'),
      csv('c.csv', 'competency_id,competency,display_order', 'C1,Listening,2', 'C2,Deciding,1'),
    );
    expect(rowsOf(reading, 'Items_360').map((row) => row['Item ID'])).toEqual(['b', 'a', 'c']);
  });

  it('knows the rounds in which an item is asked, where the file says', () => {
    const reading = read(
      csv('i.csv', 'Item ID,Competency,Text,Baseline,Mid,Final', 'a,Listening,Waits.,yes,no,yes'),
    );
    expect(rowsOf(reading, 'Items_360')[0]).toMatchObject({ Baseline: 'Yes', Mid: 'No', Final: 'Yes' });
  });

  it('gives an item the weight of one where the file has none above zero', () => {
    const reading = read(csv('i.csv', 'Item ID,Competency,Text,Weight', 'a,Listening,Waits.,0'));
    expect(lines(reading)).toEqual(['error i.csv 2 Weight: 0 is below 0.01; the cell is left blank.']);
    expect(rowsOf(reading, 'Items_360')[0]).toMatchObject({ Weight: 1 });
  });

  it('says which scale it takes when no file tells', () => {
    const reading = read(csv('i.csv', 'Item ID,Competency,Text', 'a,Listening,Waits.'));
    expect(reading.notes).toEqual(['i.csv: no file says the scale; 1 to 5 is taken.']);
    expect(rowsOf(reading, 'Items_360')).toMatchObject([{ 'Scale min': 1, 'Scale max': 5 }]);
  });

  it('lists a scale that ends before it begins', () => {
    expect(lines(read(csv('i.csv', 'Item ID,Competency,Text,Scale min,Scale max', 'a,L,x,5,1')))).toEqual([
      'error i.csv 2 Scale max: The scale ends at 1 and begins at 5; the row is left out.',
    ]);
  });
});

describe('answers', () => {
  it('tells not observed, in any spelling, from a blank', () => {
    const marks = ['N/O', 'NO', 'n.a.', 'na', 'Not observed', ''];
    const reading = read(
      raters,
      items,
      csv('w.csv', 'Round,Rater ID,A-1', ...marks.map((mark, i) => `Pulse ${i + 1},R3,${mark}`)),
    );
    expect(rowsOf(reading, 'Responses_360').map((row) => row['A-1'])).toEqual([
      'NO',
      'NO',
      'NO',
      'NO',
      'NO',
      null,
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('knows rounds by the words for them, and puts them in order', () => {
    const reading = read(
      raters,
      items,
      wide('pulse_2,R3,,4,4', 'post,R3,,4,4', 'Mid,R3,,4,4', 'pre,R3,,4,4', 'wave 9,R3,,4,4'),
    );
    expect(rowsOf(reading, 'Responses_360').map((row) => row['Round'])).toEqual([
      'Baseline',
      'Mid',
      'Final',
      'Pulse 2',
    ]);
    expect(lines(reading)).toEqual([
      'error wide.csv 6 Round: “wave 9” is no word we know for Round; the row is left out.',
    ]);
  });

  it('takes scores with a decimal comma, in quotes or with spaces as numbers, and points to fractions', () => {
    const reading = read(
      raters,
      items,
      csv('w.csv', 'Round;Rater ID;A-1;A-2', 'Baseline;R3;"4,0"; 5 ', 'Final;R3;3,5;4'),
    );
    expect(rowsOf(reading, 'Responses_360')).toMatchObject([
      { 'A-1': 4, 'A-2': 5 },
      { 'A-1': 3.5, 'A-2': 4 },
    ]);
    expect(lines(reading)).toEqual([
      'warning w.csv 3 A-1: 3.5 is not a whole number; it is imported as it is.',
    ]);
  });

  it('lists scores off the scale, words and error values, and leaves just those answers out', () => {
    const reading = read(
      raters,
      items,
      wide('Baseline,R1,,7,4', 'Baseline,R2,,often,0', 'Baseline,R3,,#N/A,3'),
    );
    expect(lines(reading)).toEqual([
      'error wide.csv 2 A-1: 7 is outside 1 to 5; the answer is left out.',
      'error wide.csv 3 A-1: “often” is not a number; the answer is left out.',
      'error wide.csv 3 A-2: 0 is outside 1 to 5; the answer is left out.',
      'error wide.csv 4 A-1: #N/A is an error value of a spreadsheet; the answer is left out.',
    ]);
    expect(rowsOf(reading, 'Responses_360').map((row) => [row['A-1'], row['A-2']])).toEqual([
      [null, 4],
      [null, null],
      [null, 3],
    ]);
  });

  it('finds the column of an item by its text, and writes the id of the list', () => {
    const reading = read(
      raters,
      items,
      csv('w.csv', 'Round,Rater ID,"Lets others finish, always.",a-2', 'Baseline,R3,4,5'),
    );
    expect(rowsOf(reading, 'Responses_360')).toEqual([
      { Round: 'Baseline', 'Rater ID': 'R3', Group: 'Peer', 'A-1': 4, 'A-2': 5 },
    ]);
  });

  it('lists a column of answers to no known item, but only notes a column that is something else', () => {
    const reading = read(
      raters,
      items,
      csv('w.csv', 'Round,Rater ID,A-1,A-22,Timestamp', 'Baseline,R3,4,5,2024-02-01 10:00'),
    );
    expect(lines(reading)).toEqual([
      'error w.csv 1 A-22: A-22 is in no list of items, and its cells look like answers; the column is left out.',
    ]);
    expect(reading.notes).toContain('w.csv: not imported, no place in the workbook: Timestamp.');
    expect(Object.keys(rowsOf(reading, 'Responses_360')[0] ?? {})).toEqual([
      'Round',
      'Rater ID',
      'Group',
      'A-1',
    ]);
  });

  it('lists two columns for the same item', () => {
    const reading = read(raters, items, csv('w.csv', 'Round,Rater ID,A-1,a-1', 'Baseline,R3,4,5'));
    expect(lines(reading)).toEqual([
      'error w.csv 1 a-1: Two columns are headed by the item A-1; the first one counts, this one is left out.',
    ]);
    expect(rowsOf(reading, 'Responses_360')[0]?.['A-1']).toBe(4);
  });

  it('lists raters who are in no list, and leaves their answers out', () => {
    const reading = read(raters, items, wide('Baseline,R3,,4,4', 'Baseline,R9,Peer,1,1'));
    expect(lines(reading)).toEqual([
      'error wide.csv 3 Rater ID: Rater R9 is not in the list of raters; these answers are left out.',
    ]);
    expect(rowsOf(reading, 'Responses_360')).toHaveLength(1);
  });

  it('takes the group from the list of raters when the answers say another, and points to it', () => {
    const reading = read(raters, items, wide('Baseline,r3,boss,4,4'));
    expect(lines(reading)).toEqual([
      'warning wide.csv 2 Group: The group here is Manager, in the list of raters Peer; the list counts.',
    ]);
    expect(rowsOf(reading, 'Responses_360')).toMatchObject([{ 'Rater ID': 'R3', Group: 'Peer' }]);
  });

  it('takes raters, groups and items as the file has them when there are no lists, and says so', () => {
    const reading = read(wide('Baseline,X,peer,4,4', 'Baseline,Y,,4,4'));
    expect(reading.notes).toEqual([
      'No list of raters was found: raters and groups of the answers are taken as the files have them.',
      'No list of items was found: items are taken as the files have them, and the report needs the list.',
    ]);
    expect(lines(reading)).toEqual([
      'error wide.csv 3 Group: No group is known for rater Y; these answers are left out.',
    ]);
    expect(rowsOf(reading, 'Responses_360')).toEqual([
      { Round: 'Baseline', 'Rater ID': 'X', Group: 'Peer', 'A-1': 4, 'A-2': 4 },
    ]);
  });

  it('counts the last of two rows of one rater and round, and lists the one that is left out', () => {
    const reading = read(
      raters,
      items,
      wide('pre,R3,,1,1', 'pre,R1,,2,2', 'Baseline,r3,,4,5', 'pre,R1,,2,2'),
    );
    expect(lines(reading)).toEqual([
      'warning wide.csv 2 : R3 for Baseline comes again with other content in row 4; that later row counts, this one is left out.',
      'warning wide.csv 5 : R1 for Baseline stands in row 3 already with the same content; it counts once.',
    ]);
    expect(rowsOf(reading, 'Responses_360').map((row) => [row['Rater ID'], row['A-1'], row['A-2']])).toEqual([
      ['R3', 4, 5],
      ['R1', 2, 2],
    ]);
  });

  it('lists every row that a later one replaces, also when two of them were the same', () => {
    const reading = read(raters, items, wide('pre,R1,,2,4', 'pre,R1,,2,4', 'pre,R1,,2,1'));
    expect(lines(reading)).toEqual([
      'warning wide.csv 3 : R1 for Baseline stands in row 2 already with the same content; it counts once.',
      'warning wide.csv 2 : R1 for Baseline comes again with other content in row 4; that later row counts, this one is left out.',
    ]);
    expect(rowsOf(reading, 'Responses_360').map((row) => [row['A-1'], row['A-2']])).toEqual([[2, 1]]);
  });

  it('lists answers of a long export to unknown items, and answers that come twice', () => {
    const reading = read(
      raters,
      items,
      long(
        'pre,R3,A-1,1',
        'pre,R3,A-1,4',
        'pre,R3,Z,4',
        'pre,R3,A-2,5',
        'pre,R3,A-2,5',
        'pre,R3,A-2,',
        'post,R3,A-1,n/o',
      ),
    );
    expect(lines(reading)).toEqual([
      'warning long.csv 2 Score: The answer of R3 on A-1 for Baseline comes again with another score in row 3 of long.csv; that later one counts, this one is left out.',
      'error long.csv 4 Item ID: Item Z is in no list of items; the answer is left out.',
      'warning long.csv 6 Score: The answer of R3 on A-2 for Baseline stands in row 5 already; it counts once.',
      'warning long.csv 6 Score: The answer of R3 on A-2 for Baseline comes again with another score in row 7 of long.csv; that later one counts, this one is left out.',
    ]);
    expect(rowsOf(reading, 'Responses_360')).toEqual([
      { Round: 'Baseline', 'Rater ID': 'R3', Group: 'Peer', 'A-1': 4, 'A-2': null },
      { Round: 'Final', 'Rater ID': 'R3', Group: 'Peer', 'A-1': 'NO', 'A-2': null },
    ]);
  });

  it('takes items with names of built-in properties for items', () => {
    const odd = csv('i.csv', 'Item ID,Competency,Text', '__proto__,L,one', 'constructor,L,two');
    const reading = read(
      raters,
      odd,
      csv('w.csv', 'Round,Rater ID,__proto__,constructor', 'Baseline,R3,2,3'),
    );
    const write = reading.writes.find(({ table }) => table === 'Responses_360');
    expect(write?.headers.slice(3)).toEqual(['__proto__', 'constructor']);
    expect(write?.rows).toEqual([['Baseline', 'R3', 'Peer', 2, 3]]);
  });
});

describe('comments', () => {
  it('are headed by the wording of the question', () => {
    const questions = [
      ['What does this person do well?', 'Strength'],
      ['What could this person do differently?', 'Development'],
      ['Anything else?', 'Other'],
      ['What should she START doing?', 'Start'],
      ['What should she stop doing?', 'Stop'],
      ['What should she continue doing?', 'Continue'],
    ];
    for (const [question, prompt] of questions) {
      const reading = read(
        raters,
        csv('c.csv', 'wave,rater_id,question,comment', `pre,R3,${question ?? ''},Fine.`),
      );
      expect(rowsOf(reading, 'Comments_360')).toEqual([
        { Round: 'Baseline', Group: 'Peer', Prompt: prompt, Text: 'Fine.', Approved: 'No', Edited: 'No' },
      ]);
    }
  });

  it('keep text that looks like a formula, line breaks and quotes as they are', () => {
    const texts = ['=HYPERLINK("x")', '+1', '-1', '@sum', ' =1', 'one\ntwo', '😀 “ok”'];
    const cells = texts.map((text) => `pre,Peer,Other,"${text.replaceAll('"', '""')}"`);
    const reading = read(csv('c.csv', 'Round,Group,Prompt,Comment', ...cells));
    expect(
      rowsOf(reading, 'Comments_360')
        .map((row) => row['Text'])
        .sort(),
    ).toEqual([...texts].sort());
    expect(reading.problems).toEqual([]);
  });

  it('are left out and listed when nobody knows the group or the rater', () => {
    const reading = read(
      raters,
      csv('c.csv', 'wave,rater_id,question,comment', 'pre,R9,Q,One.', 'pre,,Q,Two.', 'pre,R3,Q,'),
    );
    expect(lines(reading)).toEqual([
      'error c.csv 2 Rater ID: Rater R9 is not in the list of raters; the comment is left out.',
      'error c.csv 3 Group: No group is known for this comment; it is left out.',
    ]);
    expect(reading.counts.has('Comments_360')).toBe(false);
  });

  it('that a cell can not hold are cut with a mark, and listed', () => {
    const whole = 'x'.repeat(32_767);
    const reading = read(
      raters,
      csv('c.csv', 'wave,rater_id,question,comment', `pre,R3,Q,${whole}`, `post,R3,Q,${whole}yz`),
    );
    expect(lines(reading)).toEqual([
      'error c.csv 3 comment: The text has 32769 characters, a cell holds 32767; the end is cut off, marked by […].',
    ]);
    const [first, second] = rowsOf(reading, 'Comments_360').map((row) => String(row['Text']));
    expect(first).toBe(whole);
    expect(second).toHaveLength(32_767);
    expect(second).toMatch(/x \[…\]$/);
  });
});
