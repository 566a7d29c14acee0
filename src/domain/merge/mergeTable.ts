import type { CellChange, CellProblem, Change, TableMerge } from './change';
import { cellPrint, type Cell } from './cell';
import { matchRows, type PrintedRow } from './matchRows';
import { isShared, RowNames, sidesOf, wasShared, type SideRow, type Sides } from './rows';
import type { CellReading, MergeTable } from './versions';

/**
 * Compares what came back of a table with what left and with what the coach has now. Says what is different; decides nothing.
 *
 * What only the coach has changed is no change here. What both have changed to the same is none either. What both have changed, each in
 * another way, is a conflict. Rows that the client keeps to themselves are counted and otherwise passed over; a row that was shared and
 * is no longer counts as removed.
 */
export function mergeTable(table: MergeTable): TableMerge {
  return new TableMerging(table).run();
}

/** In the place of an id, for a row that nothing is to be found for. */
const GONE = 'gone';

type Named = ReturnType<RowNames['of']>;

class TableMerging {
  private readonly changes: Change[] = [];
  private readonly problems: CellProblem[] = [];
  private readonly sides: Sides;
  private readonly names: RowNames;

  constructor(private readonly table: MergeTable) {
    this.sides = sidesOf(table);
    this.names = new RowNames(table, this.sides);
  }

  run(): TableMerge {
    const { base, mine, theirs } = this.sides;
    const shared = theirs.map((row) => isShared(this.table, row));
    const toTheirs = matchRows(base, theirs);
    const old = new Set(toTheirs);
    const added = theirs.filter((_, t) => !old.has(t) && shared[t] === true);
    const left = base.map((row, i) => (this.table.removed.has(i) ? { ...row, key: GONE } : row));
    const toMine = matchRows(left, mine, {
      back: toTheirs.map((t) => (t === null ? null : this.taken(theirs[t]))),
      added: added.map((row) => this.taken(row)),
    });
    base.forEach((sent, i) => {
      const m = toMine[i] ?? null;
      const t = toTheirs[i] ?? null;
      const row = t === null ? undefined : theirs[t];
      const isKept = t !== null && shared[t] === false;
      // Never shared: nothing of it is the coach's to see.
      if (isKept && !wasShared(this.table, sent)) return;
      this.compareRow(sent, m, row && !isKept ? row : null, i);
    });
    const known = new Set(toMine);
    this.addNew(
      added,
      mine.flatMap((_, m) => (known.has(m) ? [] : [m])),
    );
    return {
      changes: this.changes,
      problems: this.problems,
      withheld: shared.filter((yes) => !yes).length,
    };
  }

  private compareRow(sent: PrintedRow, m: number | null, theirs: SideRow | null, place: number): void {
    const mine = m === null ? null : (this.sides.mine[m] ?? null);
    const isChanged = (row: SideRow): boolean => row.cells.some((print, i) => print !== sent.cells[i]);
    const word = `row ${place + 1}`;
    if (mine && theirs) this.compareCells(this.names.of(theirs, word), sent.cells, mine, theirs, m);
    else if (mine) this.remove(this.names.of(mine, word), m, isChanged(mine));
    else if (theirs && isChanged(theirs)) this.add(this.names.of(theirs, word), theirs, true);
  }

  private compareCells(
    named: Named,
    sent: readonly string[],
    mine: SideRow,
    theirs: SideRow,
    at: number | null,
  ): void {
    this.table.columns.forEach(({ header, read }, i) => {
      const b = sent[i] ?? '';
      const m = mine.cells[i] ?? '';
      const raw = theirs.cells[i] ?? '';
      if (raw === b || raw === m) return;
      const reading = read(theirs.values[i] ?? null);
      if (reading.problem !== undefined) {
        this.problems.push({ table: this.table.name, row: named.row, header, sentence: reading.problem });
        return;
      }
      const t = cellPrint(reading.value);
      if (t === b || t === m) return;
      const cell: CellChange = { header, ours: mine.values[i] ?? null, theirs: reading.value };
      this.push(named, { kind: 'changed', conflict: m !== b, cells: [cell], at }, header);
    });
  }

  /** All that the row holds, the columns that the client never saw included: whoever looks back later finds it. */
  private remove(named: Named, at: number | null, conflict: boolean): void {
    const { headers, rows } = this.table.mine;
    const values = rows[at ?? -1] ?? [];
    const cells = headers.flatMap((header, i): CellChange[] => {
      const ours = values[i] ?? null;
      return ours === null ? [] : [{ header, ours, theirs: null }];
    });
    this.push(named, { kind: 'removed', conflict, cells, at }, 'removed');
  }

  /** @param unmatched places of the coach's rows that have come since, in order */
  private addNew(rows: readonly SideRow[], unmatched: readonly number[]): void {
    const { key } = this.table;
    const ids = new Set(this.sides.mine.map((row) => row.key));
    const twins = new Places(unmatched, (m) => this.sides.mine[m]?.cells.join(' '));
    const namesakes = new Places(unmatched, (m) => this.sides.mine[m]?.key);
    rows.forEach((theirs, n) => {
      const named = this.names.of(theirs, `new ${n + 1}`);
      if (twins.take(this.taken(theirs).join(' ')) !== undefined) return;
      const m = theirs.key !== '' && key?.own === false ? namesakes.take(theirs.key) : undefined;
      const mine = this.sides.mine[m ?? -1];
      if (m !== undefined && mine) this.compareCells(named, [], mine, theirs, m);
      else this.add(named, theirs, key?.own === true && theirs.key !== '' && ids.has(theirs.key));
    });
  }

  private add(named: Named, theirs: SideRow, conflict: boolean): void {
    const cells = this.table.columns.flatMap(({ header, read }, i): CellChange[] => {
      const reading = read(theirs.values[i] ?? null);
      if (reading.problem !== undefined)
        this.problems.push({ table: this.table.name, row: named.row, header, sentence: reading.problem });
      const value = valueOf(reading);
      return value === null ? [] : [{ header, ours: null, theirs: value }];
    });
    if (cells.length > 0) this.push(named, { kind: 'new', conflict, cells, at: null }, 'new');
  }

  /** Prints of a row as it would be taken over. */
  private taken(row: SideRow | undefined): readonly string[] {
    return this.table.columns.map(({ read }, i) => cellPrint(valueOf(read(row?.values[i] ?? null))));
  }

  private push(named: Named, change: Omit<Change, 'id' | 'table' | 'row' | 'mark'>, part: string): void {
    const { name } = this.table;
    this.changes.push({ id: `${name}/${named.row}/${part}`, table: name, ...named, ...change });
  }
}

/** What is taken of a cell; nothing of one with a problem. */
const valueOf = (reading: CellReading): Cell => (reading.problem === undefined ? reading.value : null);

/** Places by a text, given out one after the other, each once. */
class Places {
  private readonly places = new Map<string, number[]>();

  constructor(all: readonly number[], textOf: (place: number) => string | undefined) {
    // From the end, so that `pop` gives the first.
    for (const place of [...all].reverse()) {
      const text = textOf(place) ?? '';
      const same = this.places.get(text);
      if (same) same.push(place);
      else this.places.set(text, [place]);
    }
  }

  take(text: string): number | undefined {
    return this.places.get(text)?.pop();
  }
}
