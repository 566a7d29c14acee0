import { readEngagementFiles } from '../../../src/app/import/readEngagementFiles';
import { isoOfSerial } from '../../../src/domain/dates';
import { rowsOf, sampleFiles } from '../support/files';

const reading = readEngagementFiles(sampleFiles());

describe('the sample engagement', () => {
  it('comes in complete and without a problem', () => {
    expect(reading.problems).toEqual([]);
    expect(Object.fromEntries(reading.counts)).toEqual({
      Engagement: 1,
      Items_360: 45,
      Raters_360: 14,
      Responses_360: 28,
      Comments_360: 43,
      Goals: 4,
      Reviews: 24,
      Sessions: 18,
    });
  });

  it('notes the columns that have no place in the workbook, and the answers that stand in two exports', () => {
    expect(reading.notes).toEqual([
      'engagement.csv: not imported, no place in the workbook: data_status, scale_labels.',
      'raters.csv: Named is set to Yes for Self and Manager; check that they were told so.',
      'responses_long.csv repeats what responses_wide_pre.csv says; the same rows count once.',
      'responses_long.csv repeats what responses_wide_post.csv says; the same rows count once.',
      'goal_reviews.csv: not imported, no place in the workbook: review_no.',
      'sessions.csv: not imported, no place in the workbook: actions_agreed, actions_open_from_before.',
    ]);
  });

  it('fills the engagement form', () => {
    expect(rowsOf(reading, 'Engagement')).toEqual([
      {
        'Engagement ID': 'SYN-001',
        'Client name': 'Alex Sample',
        'Client role': 'Head of Operations',
        Organisation: 'Example Manufacturing Ltd (fictional)',
        'Coach name': 'Jordan Coach (fictional)',
        'Start date': 45306,
        'Planned end': 45639,
        'Min raters': 3,
      },
    ]);
    expect([45306, 45639].map(isoOfSerial)).toEqual(['2024-01-15', '2024-12-13']);
  });

  it('gives items the name of their competency, the scale of the engagement and a weight of one', () => {
    expect(rowsOf(reading, 'Items_360')[6]).toEqual({
      'Item ID': 'C02-3',
      Competency: 'Decision making',
      Text: 'Avoids decisions until they become urgent.',
      Reverse: 'Yes',
      Weight: 1,
      'Scale min': 1,
      'Scale max': 5,
      Baseline: null,
      Mid: null,
      Final: null,
    });
  });

  it('names Self and Manager among the raters, and nobody else', () => {
    const raters = rowsOf(reading, 'Raters_360');
    expect(raters.filter((row) => row['Named'] === 'Yes').map((row) => row['Group'])).toEqual([
      'Self',
      'Manager',
    ]);
    expect(raters[7]).toMatchObject({ 'Rater ID': 'R08', Group: 'Direct report', 'Baseline invited': 45323 });
  });

  it('puts both rounds in one table, a column for each item and NO for not observed', () => {
    const write = reading.writes.find(({ table }) => table === 'Responses_360');
    expect(write?.headers.slice(0, 5)).toEqual(['Round', 'Rater ID', 'Group', 'C01-1', 'C01-2']);
    expect(write?.headers).toHaveLength(48);
    expect(write?.rows.map((row) => row[0])).toEqual([
      ...Array<string>(14).fill('Baseline'),
      ...Array<string>(14).fill('Final'),
    ]);
    expect(write?.rows.flat().filter((value) => value === 'NO')).toHaveLength(72);
    expect(
      write?.rows
        .flatMap((row) => row.slice(3))
        .every((value) => value === 'NO' || typeof value === 'number'),
    ).toBe(true);
  });

  it('reads the same answers from the long export as from the two wide ones', () => {
    const lists = ['engagement.csv', 'competencies.csv', 'items.csv', 'raters.csv'];
    const long = readEngagementFiles(sampleFiles(...lists, 'responses_long.csv'));
    const wide = readEngagementFiles(
      sampleFiles(...lists, 'responses_wide_post.csv', 'responses_wide_pre.csv'),
    );
    expect(rowsOf(long, 'Responses_360')).toHaveLength(28);
    expect(rowsOf(long, 'Responses_360')).toEqual(rowsOf(wide, 'Responses_360'));
  });

  it('keeps no trace of who wrote a comment, in the cells or in the order', () => {
    const comments = rowsOf(reading, 'Comments_360');
    expect(Object.keys(comments[0] ?? {})).toEqual([
      'Round',
      'Group',
      'Prompt',
      'Text',
      'Approved',
      'Edited',
    ]);
    expect(JSON.stringify(comments)).not.toMatch(/R\d\d/);
    const strengths = comments.filter((row) => row['Round'] === 'Baseline' && row['Prompt'] === 'Strength');
    const texts = strengths.map((row) => String(row['Text']));
    expect(texts).toHaveLength(11);
    expect(texts).toEqual([...texts].sort());
    expect(new Set(comments.map((row) => row['Prompt']))).toEqual(
      new Set(['Strength', 'Development', 'Other']),
    );
    expect(comments.every((row) => row['Approved'] === 'No' && row['Edited'] === 'No')).toBe(true);
  });

  it('turns the tolerance of a goal to maintain into a band, and leaves blank what the file does not say', () => {
    expect(rowsOf(reading, 'Goals')[3]).toMatchObject({
      'Goal ID': 'G4',
      Direction: 'Maintain',
      Target: 4,
      Low: 3.8,
      High: 4.2,
      Weight: 15,
      Status: 'Active',
      Unit: null,
      Owner: null,
      Kind: null,
    });
    expect(rowsOf(reading, 'Goals')[0]).toMatchObject({
      Direction: 'Increase',
      Baseline: 1,
      Target: 6,
      Low: null,
      High: null,
    });
  });

  it('numbers reviews and reads their values as numbers', () => {
    const reviews = rowsOf(reading, 'Reviews');
    expect(reviews.map((row) => row['Review ID'])).toEqual(Array.from({ length: 24 }, (_, i) => `R${i + 1}`));
    expect(reviews[23]).toMatchObject({
      Date: 45621,
      'Goal ID': 'G4',
      'Current value': 4.05,
      'GAS level': 0,
      Decision: null,
    });
  });

  it('counts a session that was rescheduled and completed as held', () => {
    expect(rowsOf(reading, 'Sessions')[5]).toMatchObject({
      'Session no': 6,
      Minutes: 90,
      Format: 'In person',
      Attendance: 'Held',
      Topic: 'Listening practice',
      Type: null,
    });
  });

  it('does not depend on the names or the order of the files', () => {
    const renamed = sampleFiles()
      .reverse()
      .map(({ bytes }, i) => ({ name: `export ${i}.txt`, bytes }));
    const again = readEngagementFiles(renamed);
    expect(again.problems).toEqual([]);
    expect(again.writes).toEqual(reading.writes);
  });
});

describe('the sample engagement in other clothes', () => {
  const texts = sampleFiles().map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));

  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  /** The same file with another delimiter; every cell in quotes. */
  const delimited = (text: string, delimiter: string): string =>
    text
      .trim()
      .split('\r\n')
      .map((line) =>
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].slice(0, line.endsWith(',') ? undefined : -1),
      )
      .map((cells) =>
        cells
          .map((cell) => quoted((cell[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"')))
          .join(delimiter),
      )
      .join('\n');

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('reads the same with %s', (_, delimiter) => {
    const again = readEngagementFiles(
      texts.map(({ name, text }) => ({ name, text: delimited(text, delimiter) })),
    );
    expect(again.problems).toEqual([]);
    expect(again.writes).toEqual(reading.writes);
  });

  it('reads the same as UTF-16, as Windows-1252 and with the line ends of an old Mac', () => {
    const utf16 = texts.map(({ name, text }) => ({
      name,
      bytes: new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    }));
    const ansi = texts.map(({ name, text }) => ({
      name,
      bytes: new Uint8Array(Buffer.from(text.replaceAll('\r\n', '\r'), 'latin1')),
    }));
    expect(readEngagementFiles(utf16).writes).toEqual(reading.writes);
    expect(readEngagementFiles(ansi).writes).toEqual(reading.writes);
  });
});
