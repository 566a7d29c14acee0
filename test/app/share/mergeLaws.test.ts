import fc from 'fast-check';
import { plainText } from '../../../src/domain/merge/cell';
import { fold } from '../../../src/domain/table';
import type { CellValue } from '../../../src/workbook/cell';
import type { MemoryPort } from '../support/memoryPort';
import { decide, keepAll, returned, review, rowsIn, takeAll, type Cells } from './support';

jest.setTimeout(240_000);

const runs = { numRuns: 1_000 };

type Edit =
  | { readonly kind: 'set'; readonly at: number; readonly column: number; readonly pick: number }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'moveUp'; readonly at: number }
  | { readonly kind: 'add'; readonly pick: number; readonly named: boolean };

/** How a table is edited: the columns that edits reach, and what a cell of them gets. */
interface Shape {
  readonly table: string;
  readonly id: string | null;
  readonly columns: readonly string[];
  readonly value: (header: string, pick: number, side: string) => CellValue;
}

const value: Shape['value'] = (header, pick, side) => {
  if (pick === 0) return null;
  if (header === 'Effort' || header === 'Confidence') return 1 + (pick % 5);
  if (header === 'Date' || header === 'Start') return 46000 + (pick % 4);
  // Sometimes both sides write the same.
  return pick % 3 === 0 ? `same ${pick}` : `${side} ${pick}`;
};

const keyed: Shape = {
  table: 'Actions',
  id: 'Action ID',
  columns: ['Action', 'Support needed', 'Evidence', 'Effort', 'Start'],
  value,
};
const keyless: Shape = {
  table: 'CheckIns',
  id: null,
  columns: ['Date', 'Confidence', 'Effort', 'Blocker', 'Win'],
  value,
};

const pick = fc.nat(30);
const at = fc.nat(12);
const edits = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at, column: fc.nat(4), pick }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), at }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('moveUp' as const), at }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), pick, named: fc.boolean() }) },
  ),
  { maxLength: 10 },
);
const bases = fc.array(fc.array(pick, { minLength: 5, maxLength: 5 }), { maxLength: 8 });

function baseRows({ id, columns, value: of }: Shape, picks: readonly (readonly number[])[]): Cells[] {
  return picks.map((row, i) => ({
    ...(id === null ? { Win: `base row ${i}` } : { [id]: `A${i + 1}`, 'Goal ID': 'G1' }),
    ...Object.fromEntries(
      columns
        .filter((header) => id !== null || header !== 'Win')
        .map((header, c) => [header, of(header, row[c] ?? 0, `base${i}`)]),
    ),
  }));
}

function edited(shape: Shape, base: readonly Cells[], list: readonly Edit[], side: string): Cells[] {
  const rows = [...base];
  list.forEach((edit, n) => {
    const place = 'at' in edit && rows.length > 0 ? edit.at % rows.length : 0;
    const row = rows[place];
    if (edit.kind === 'add') rows.push(added(shape, rows, edit, `${side}${n}`));
    else if (!row) return;
    else if (edit.kind === 'delete') rows.splice(place, 1);
    else if (edit.kind === 'moveUp') rows.splice(Math.max(0, place - 1), 0, ...rows.splice(place, 1));
    else {
      const header = shape.columns[edit.column] ?? '';
      rows[place] = { ...row, [header]: shape.value(header, edit.pick, `${side}${n}`) };
    }
  });
  return rows.filter((row) => Object.values(row).some((cell) => cell !== null));
}

/** Both sides number their new rows on from the last: they meet on the same ids. Some come without one. */
function added(
  { id, columns, value: of }: Shape,
  rows: readonly Cells[],
  edit: Extract<Edit, { kind: 'add' }>,
  side: string,
): Cells {
  const numbers = rows.map((row) => Number(String(row[id ?? ''] ?? '').slice(1)) || 0);
  const own = id !== null && edit.named ? { [id]: `A${Math.max(0, ...numbers) + 1}` } : {};
  return {
    ...own,
    [columns[0] ?? '']: of(columns[0] ?? '', edit.pick + 1, side),
    [columns[3] ?? '']: `${side} ${edit.pick}`.slice(0, id === null ? undefined : 0) || 1 + (edit.pick % 5),
  };
}

const texts = (rows: readonly Cells[]): Set<string> =>
  new Set(rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === 'string'));

/** Words that stand in the table or, as one of the sides, in the log. */
function kept(port: MemoryPort, table: string): Set<string> {
  const log = rowsIn(port, 'Merge_log').flatMap((row) => [row['Ours'] ?? null, row['Theirs'] ?? null]);
  return new Set([...texts(rowsIn(port, table)), ...log.map((cell) => plainText(cell))]);
}

const sameRows = (rows: readonly Cells[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([, cell]) => cell !== null)
          .sort(),
      ),
    )
    .sort();

const pairOf = (shape: Shape) =>
  fc.record({ picks: bases, coach: edits, client: edits }).map(({ picks, coach, client }) => {
    const base = baseRows(shape, picks);
    return { base, mine: edited(shape, base, coach, 'ours'), theirs: edited(shape, base, client, 'theirs') };
  });

describe.each([
  ['with an id', keyed],
  ['without an id', keyless],
])('rows %s', (_, shape) => {
  const { table } = shape;
  const open = ({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Cells[]>) =>
    returned({ [table]: mine }, { [table]: base }, { [table]: theirs });

  it('lose nothing on either side, whatever is decided, and are asked about once', () =>
    fc.assert(
      fc.asyncProperty(pairOf(shape), fc.infiniteStream(fc.boolean()), async (pair, coin) => {
        const { port, copy } = await open(pair);
        await decide(port, copy, ({ changes }) => {
          const take = new Set(changes.filter(() => coin.next().value).map(({ id }) => id));
          return { take, keep: new Set(changes.map(({ id }) => id)) };
        });
        const found = kept(port, table);
        const unchanged = texts(pair.base);
        for (const word of [...texts(pair.mine), ...texts(pair.theirs)])
          // What both have let go of the base was let go on purpose.
          if (!unchanged.has(word)) expect(found).toContain(word);
        for (const word of texts(pair.mine)) expect(found).toContain(word);
        const again = await decide(port, copy, takeAll);
        expect(again.changes).toEqual([]);
        expect(port.writes.length).toBeLessThanOrEqual(1);
      }),
      runs,
    ));

  it('are the client’s when the coach changed nothing and takes everything', () =>
    fc.assert(
      fc.asyncProperty(pairOf(shape), async ({ base, theirs }) => {
        const { port, copy } = await open({ base, mine: base, theirs });
        const { changes } = await decide(port, copy, takeAll);
        expect(changes.filter(({ conflict }) => conflict)).toEqual([]);
        const withoutId = (rows: readonly Cells[]) =>
          rows.map((row) =>
            Object.fromEntries(Object.entries(row).filter(([header]) => header !== shape.id)),
          );
        expect(sameRows(withoutId(rowsIn(port, table)))).toEqual(sameRows(withoutId(theirs)));
      }),
      runs,
    ));

  it('stay as they are when the client changed nothing, or when the coach takes nothing', () =>
    fc.assert(
      fc.asyncProperty(pairOf(shape), async (pair) => {
        const still = await open({ ...pair, theirs: pair.base });
        expect((await review(still.port, still.copy)).changes).toEqual([]);
        const { port, copy } = await open(pair);
        const before = port.tables.get(table);
        await decide(port, copy, keepAll);
        expect(port.tables.get(table)).toBe(before);
        for (const word of texts(pair.theirs))
          if (!texts(pair.base).has(word)) expect(kept(port, table)).toContain(word);
      }),
      runs,
    ));
});

describe('rows with an id, cell by cell', () => {
  const byId = (rows: readonly Cells[]) =>
    new Map(rows.filter((row) => row['Action ID']).map((row) => [fold(String(row['Action ID'])), row]));

  it('are in conflict exactly where both changed a cell, each in another way, and all of theirs comes in', () =>
    fc.assert(
      fc.asyncProperty(pairOf(keyed), async ({ base, mine, theirs }) => {
        const { port, copy } = await returned({ Actions: mine }, { Actions: base }, { Actions: theirs });
        const { changes } = await decide(port, copy, takeAll);
        const [m, t, result] = [byId(mine), byId(theirs), byId(rowsIn(port, 'Actions'))];
        for (const sent of base) {
          const id = fold(String(sent['Action ID']));
          const [ours, back] = [m.get(id), t.get(id)];
          if (!ours || !back) continue;
          for (const header of keyed.columns) {
            const [b, o, r] = [sent, ours, back].map((row) => plainText(row[header] ?? null));
            const both = o !== b && r !== b && o !== r;
            const told = changes.filter(
              (change) => fold(change.row) === id && change.cells[0]?.header === header,
            );
            expect(told.map(({ conflict }) => conflict)).toEqual(r !== b && o !== r ? [both] : []);
            expect(plainText(result.get(id)?.[header] ?? null)).toBe(r === b ? o : r);
          }
        }
        const ids = rowsIn(port, 'Actions')
          .map((row) => row['Action ID'])
          .filter(Boolean);
        expect(new Set(ids).size).toBe(ids.length);
        const order = mine.flatMap((row) => row['Action ID'] ?? []).filter((id) => ids.includes(id));
        expect(ids.slice(0, order.length)).toEqual(order);
      }),
      runs,
    ));
});
