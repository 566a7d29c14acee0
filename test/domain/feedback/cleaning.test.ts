import { cleaningNotes } from '../../../src/domain/feedback/cleaning';
import { feedbackReport } from '../../../src/domain/feedback/report';
import type { Table } from '../../../src/domain/table';
import { valueOf } from '../statistics/outcomes';
import { demoItems, demoResponses, sampleTables } from './tables';

const header = ['Round', 'Rater ID', 'Group', 'i1', 'i2', 'i3'];

const notes = (table: Table) => valueOf(cleaningNotes(table, demoItems));

/** `row column code`, which is what points at the cell. */
const places = (table: Table): string[] =>
  notes(table).map(({ row, column, code }) => `${row ?? '–'} ${column ?? '–'} ${code}`);

describe('what was set aside in a wide table', () => {
  const table: Table = [
    [...header, 'I2', 'Remarks'],
    ['Final', 'P1', 'Peer', 6, '3', 'N/O', 1, '#REF!'],
    ['Final', 'P2', 'Peer', '#N/A', 'often', true, 1, ''],
    ['Final', '', 'Peer', 4, 4, 4, 1, ''],
    ['Final', 'P3', '', 4, 4, 4, 1, ''],
    ['Final', 'P4', 'Neighbours', 4, 4, '', 1, ''],
    ['Final', 'P5', 'neighbours', 4, 4, 4, 1, ''],
    ['Final', 'p1 ', 'Peer', 4, 4, 4, 1, ''],
    ['Mid', 'P1', 'Peer', 4, 4, 4, 1, ''],
    ['Final', '', '', '', null, 'NO', '', ''],
  ];

  it('has the row, the column and the reason of each, in the order of the rows', () => {
    expect(places(table)).toEqual([
      '– I2 column-twice',
      '2 i1 out-of-scale',
      '2 i2 text-number',
      '2 Rater ID replaced',
      '3 i1 error-value',
      '3 i2 not-a-number',
      '3 i3 not-a-number',
      '4 Rater ID nameless',
      '5 Group nameless',
      '6 Group unlisted-group',
    ]);
  });

  it('says what became of each in a sentence', () => {
    const sentences = notes(table).map(({ sentence }) => sentence);
    expect(sentences).toContain('"6" is not on the scale from 1 to 5. It does not count.');
    expect(sentences).toContain('"3" is text. It was read as 3.');
    expect(sentences).toContain('"p1" answered again in row 8. The last answer counts, once.');
    expect(sentences).toContain(
      '"Neighbours" is none of the rater groups. It is counted as one of its own and protected like the rest.',
    );
  });

  it('agrees with what the report counts', () => {
    const { quality } = valueOf(feedbackReport(table, demoItems, 'Final', 3));
    const count = (code: string): number => notes(table).filter((note) => note.code === code).length;
    expect(quality.replacedRows).toBe(count('replaced'));
    expect(quality.namelessRows).toBe(count('nameless'));
    expect(quality.unlistedGroups).toHaveLength(count('unlisted-group'));
  });

  it('has nothing to say of answers as they should be', () => {
    expect(notes(demoResponses)).toEqual([]);
    const { responses, items } = sampleTables();
    expect(valueOf(cleaningNotes(responses, items))).toEqual([]);
  });

  it('names items without a column', () => {
    expect(places([header.slice(0, 5), ['Final', 'P1', 'Peer', 4, 4]])).toEqual(['– – item-without-column']);
  });

  it('calls rows by the numbers that it is given', () => {
    const [, first] = valueOf(cleaningNotes(table, demoItems, (index) => 10 * index));
    expect(first).toMatchObject({ row: 0, column: 'i1' });
    expect(valueOf(cleaningNotes(table, demoItems, (index) => 10 * index))).toContainEqual(
      expect.objectContaining({ sentence: '"p1" answered again in row 60. The last answer counts, once.' }),
    );
  });

  it('says so too when no answer is left', () => {
    expect(places([header, ['Final', 'P1', 'Peer', 9, '', 'x']])).toEqual([
      '2 i1 out-of-scale',
      '2 i3 not-a-number',
    ]);
  });
});

describe('what was set aside in a long table', () => {
  it('has the row of each answer', () => {
    expect(
      places([
        ['Round', 'Rater', 'Group', 'Item', 'Score'],
        ['Final', 'P1', 'Peer', 'i1', 4],
        ['Final', 'P1', '', 'i1', 5],
        ['Final', 'P1', 'Peer', 'i9', 5],
        ['Final', 'P2', 'Peer', 'i9', 5],
        ['Final', '', 'Peer', 'i1', 5],
        ['Final', 'P2', 'Crew', 'i2', '7'],
        ['Final', 'P2', 'Crew', 'i3', ''],
      ]),
    ).toEqual([
      '2 Rater replaced',
      '4 Item unknown-item',
      '6 Rater nameless',
      '7 Score out-of-scale',
      '7 Group unlisted-group',
    ]);
  });
});

it('passes on why answers cannot be read at all', () => {
  expect(cleaningNotes([['x']], demoItems)).toMatchObject({
    ok: false,
    reason: { code: 'responses-no-column' },
  });
  expect(cleaningNotes(demoResponses, [['x']])).toMatchObject({
    ok: false,
    reason: { code: 'items-no-column' },
  });
});
