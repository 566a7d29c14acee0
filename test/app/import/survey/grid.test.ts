import { gridOfBytes, gridOfText, gridOfValues } from '../../../../src/app/import/survey/grid';
import { Pace } from '../../../../src/app/import/survey/pace';
import { unhurried } from '../../support/unhurried';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  const read = await gridOfText('a.csv', text, unhurried());
  if (!read.ok) throw new Error(read.reason.what);
  return read.value.rows;
}

describe('text with answers', () => {
  it.each([
    [',', 'Rater ID,A-1,A-2'],
    [';', 'Rater ID;A-1;A-2'],
    ['tab', 'Rater ID\tA-1\tA-2'],
    ['|', 'Rater ID|A-1|A-2'],
  ])('is taken apart by %s, whatever commas its titles and sentences hold', async (_, header) => {
    const mark = header.slice('Rater ID'.length, -'A-1,A-2'.length);
    const rows = await rowsOf(
      lines('Feedback, spring', '', header, ['R1', '3', '4'].join(mark), ['R2', '3', '4'].join(mark)),
    );
    expect(rows[2]).toEqual(['Rater ID', 'A-1', 'A-2']);
    expect(rows[4]).toEqual(['R2', '3', '4']);
  });

  it('keeps commas of questions that lack their quotes in a file with semicolons', async () => {
    const rows = await rowsOf(lines('Rater;Listens, always;Asks, first', 'R1;3;4', 'R2;3;4'));
    expect(rows[0]).toEqual(['Rater', 'Listens, always', 'Asks, first']);
  });

  it('keeps blank lines, so that rows are numbered as a spreadsheet does', async () => {
    expect(await rowsOf(lines('A,B', '', '1,2'))).toHaveLength(3);
  });

  it('names the rows with a broken quotation mark, wherever in a long text they are', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `R${i},"3",4`);
    many[20_000] = 'R20000,"3"x,4';
    const read = await gridOfText('a.csv', lines('Rater,A,B', ...many), unhurried());
    expect(read.ok && [...read.value.broken]).toEqual([20_001]);
    // It has swallowed the row below it.
    expect(read.ok && read.value.rows).toHaveLength(30_000);
    expect(read.ok && read.value.rows[29_999]).toEqual(['R29999', '3', '4']);
  });

  it('is read in UTF-8, UTF-16 and Windows-1252, and says when it had to guess', async () => {
    const text = 'Rater,Größe\nR1,3\n';
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    const ansi = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    ansi.forEach((code, i) => (utf16[2 + 2 * i] = code));
    for (const bytes of [new TextEncoder().encode(`\uFEFF${text}`), utf16, ansi]) {
      const read = await gridOfBytes('a.csv', bytes, unhurried());
      expect(read.ok && read.value.rows[0]).toEqual(['Rater', 'Größe']);
      expect(read.ok && read.value.notes).toHaveLength(bytes === ansi ? 1 : 0);
    }
  });

  it('refuses what is no text, and what is blank', async () => {
    const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]);
    expect(await gridOfBytes('a.png', image, unhurried())).toMatchObject({ reason: { code: 'not-text' } });
    expect(await gridOfText('what you pasted', ' \n\n', unhurried())).toMatchObject({
      reason: { code: 'nothing-there', what: 'There is nothing in what you pasted.' },
    });
  });

  it('rests between slices, tells how far it is, and stops when it is called off', async () => {
    const text = lines('Rater,A,B', ...Array.from({ length: 60_000 }, (_, i) => `R${i},3,4`));
    let clock = 0;
    const told: number[] = [];
    const calls = new AbortController();
    const setting = {
      now: () => (clock += 20),
      rest: () => Promise.resolve(),
      tell: (share: number) => told.push(share),
      signal: calls.signal,
    };
    expect(await gridOfText('a.csv', text, new Pace(setting))).toMatchObject({ ok: true });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const stopping = { ...setting, rest: async () => calls.abort() };
    expect(await gridOfText('a.csv', text, new Pace(stopping))).toMatchObject({
      reason: { code: 'cancelled' },
    });
  });
});

describe('cells with answers', () => {
  it('are taken as text, with the place they stand in', () => {
    const read = gridOfValues(
      'Sheet1',
      [
        ['Rater', 'A'],
        ['R1', 3.5],
      ],
      { row: 4, column: 3 },
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [
          ['Rater', 'A'],
          ['R1', '3.5'],
        ],
        firstRow: 4,
        firstColumn: 3,
      },
    });
  });

  it('must hold something', () => {
    expect(gridOfValues('Sheet1', [[null, null]])).toMatchObject({ reason: { code: 'nothing-there' } });
  });
});
