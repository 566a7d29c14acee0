import fc from 'fast-check';
import { importEngagementFiles } from '../../../src/app/importEngagementFiles';
import type { ImportFile } from '../../../src/app/import/readEngagementFiles';
import type { CellValue } from '../../../src/workbook/cell';
import { csv, lines } from '../support/files';
import { MemoryPort } from '../support/memoryPort';

type Comment = Readonly<Record<'Round' | 'Group' | 'Prompt' | 'Text', string>>;
type Row = Record<string, CellValue>;

const peer = (text: string): Comment => ({ Round: 'Baseline', Group: 'Peer', Prompt: 'Other', Text: text });
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const file = (comments: readonly Comment[]): ImportFile =>
  csv(
    'c.csv',
    'Round,Group,Prompt,Text',
    ...comments.map(({ Round, Group, Prompt, Text }) => [Round, Group, Prompt, Text].map(cell).join(',')),
  );

function rows(port: MemoryPort): Row[] {
  const table = port.tables.get('Comments_360');
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((value, i) => [table?.headers[i] ?? '', value])),
  );
}

const texts = (port: MemoryPort): (CellValue | undefined)[] => rows(port).map((row) => row['Text']);

/** What a person does on the sheet: each row as it is to be from now on, or nothing for a row that is deleted. */
function change(port: MemoryPort, edit: (row: Row, index: number) => Row | undefined): void {
  const headers = port.tables.get('Comments_360')?.headers ?? [];
  const kept = rows(port)
    .map(edit)
    .filter((row) => row !== undefined);
  port.tables.set('Comments_360', {
    name: 'Comments_360',
    headers,
    rows: kept.map((row) => headers.map((header) => row[header] ?? null)),
  });
}

async function imported(...comments: readonly Comment[]): Promise<MemoryPort> {
  const port = MemoryPort.built();
  await importEngagementFiles(port, [file(comments)]);
  return port;
}

async function again(port: MemoryPort, ...comments: readonly Comment[]): Promise<string[]> {
  const outcome = await importEngagementFiles(port, [file(comments)]);
  return lines({ problems: (outcome.ok ? outcome.value : outcome.found)?.problems ?? [] });
}

const replaceText =
  (from: string, to: string, marks: Row) =>
  (row: Row): Row =>
    row['Text'] === from ? { ...row, Text: to, ...marks } : row;

const leftOut = (row: number): string =>
  `warning c.csv ${row} Text: This looks like a comment whose text you have changed in the workbook; it is left out. If it is new, add it by hand.`;

const bob = peer('Bob said never again');

describe('a comment that the coach has changed', () => {
  it('does not come back when the same file is imported again', async () => {
    const port = await imported(peer('Alright'), bob);
    change(port, replaceText(bob.Text, 'Never again', { Edited: 'Yes' }));
    expect(await again(port, peer('Alright'), bob)).toEqual([leftOut(3)]);
    expect(texts(port)).toEqual(['Alright', 'Never again']);
  });

  it('does not come back when it was approved and the mark for edited forgotten', async () => {
    const port = await imported(bob);
    change(port, replaceText(bob.Text, 'Never again', { Approved: 'Yes' }));
    expect(await again(port, bob)).toEqual([leftOut(2)]);
    expect(texts(port)).toEqual(['Never again']);
  });

  it('does not come back when its new text is that of another comment, which was then deleted', async () => {
    const port = await imported(peer('Never again'), bob);
    change(port, (row) =>
      row['Text'] === bob.Text ? { ...row, Text: 'Never again', Edited: 'Yes' } : undefined,
    );
    expect(await again(port, peer('Never again'), bob)).toEqual([leftOut(3)]);
    expect(texts(port)).toEqual(['Never again']);
  });

  it('does not come back when its text was emptied', async () => {
    const port = await imported(bob);
    change(port, (row) => ({ ...row, Text: null, Edited: 'Yes' }));
    expect(await again(port, bob)).toEqual([leftOut(2)]);
    expect(texts(port)).toEqual([null]);
  });

  it('keeps its spelling when only case and spaces were changed', async () => {
    const port = await imported(peer('NEVER AGAIN'));
    change(port, replaceText('NEVER AGAIN', 'Never again', { Edited: 'Yes' }));
    expect(await again(port, peer('NEVER AGAIN'))).toEqual([]);
    expect(texts(port)).toEqual(['Never again']);
  });

  it('holds back every unknown comment beside it, since nothing tells the new one from the old text', async () => {
    const port = await imported(bob);
    change(port, replaceText(bob.Text, 'Never again', { Edited: 'Yes' }));
    expect(await again(port, peer('Something new'), bob)).toEqual([leftOut(2), leftOut(3)]);
    expect(texts(port)).toEqual(['Never again']);
  });

  it.each<[string, Partial<Comment>]>([
    ['round', { Round: 'Final' }],
    ['group', { Group: 'Manager' }],
    ['prompt', { Prompt: 'Strength' }],
  ])('does not hold back the comments of another %s', async (_, other) => {
    const port = await imported(bob);
    change(port, replaceText(bob.Text, 'Never again', { Edited: 'Yes' }));
    expect(await again(port, { ...peer('Something new'), ...other })).toEqual([]);
    expect(texts(port)).toContain('Something new');
  });
});

describe('new comments', () => {
  it('come in beside approved ones that the file has too', async () => {
    const port = await imported(bob);
    change(port, (row) => ({ ...row, Approved: 'Yes' }));
    expect(await again(port, bob, peer('Something new'))).toEqual([]);
    expect(texts(port)).toEqual([bob.Text, 'Something new']);
  });

  it('come in from a file of their own while the others are not approved yet', async () => {
    const port = await imported(bob);
    expect(await again(port, peer('Something new'))).toEqual([]);
    expect(texts(port)).toEqual([bob.Text, 'Something new']);
  });
});

describe('whatever the coach does to comments', () => {
  const text = fc.constantFrom('Bob left', 'bob left', 'Left', 'Ann stays', 'Stays ', '=1');
  const comment: fc.Arbitrary<Comment> = fc.record({
    Round: fc.constantFrom('Baseline', 'Final'),
    Group: fc.constantFrom('Peer', 'Manager'),
    Prompt: fc.constantFrom('Other', 'Strength'),
    Text: text,
  });
  const edit = fc.option(fc.oneof(text, fc.string({ minLength: 1, maxLength: 8 }), fc.constant(null)), {
    nil: undefined,
  });
  const comments = fc.array(comment, { minLength: 1, maxLength: 10 });
  const edits = fc.array(edit, { minLength: 10, maxLength: 10 });
  const edited = (row: Row, to: string | null | undefined): Row =>
    to === undefined ? row : { ...row, Text: to, Edited: 'Yes' };

  it('importing the same file again changes nothing after any edits of texts', async () => {
    await fc.assert(
      fc.asyncProperty(comments, edits, async (given, to) => {
        const port = await imported(...given);
        change(port, (row, i) => edited(row, to[i]));
        const before = rows(port);
        await again(port, ...given);
        expect(rows(port)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('no file adds a comment to a round, group and prompt that hold an edited one, even after rows were deleted', async () => {
    const deleted = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
    const placeOf = (row: Row): string => JSON.stringify([row['Round'], row['Group'], row['Prompt']]);
    await fc.assert(
      fc.asyncProperty(comments, edits, deleted, comments, async (given, to, gone, more) => {
        const port = await imported(...given);
        change(port, (row, i) => (gone[i] === true ? undefined : edited(row, to[i])));
        const before = rows(port);
        await again(port, ...more, ...given);
        for (const place of new Set(before.filter((row) => row['Edited'] === 'Yes').map(placeOf))) {
          const inPlace = (row: Row): boolean => placeOf(row) === place;
          const after = rows(port).filter(inPlace);
          expect(after).toHaveLength(before.filter(inPlace).length);
          expect(after).toEqual(expect.arrayContaining(before.filter(inPlace)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
