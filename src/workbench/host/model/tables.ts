import type { Rect } from '../../../workbook/cell';
import { addressTableIn, loseTableIn, renameTableIn } from '../../engine/formulaRewriting';
import type { LeftBehind } from '../../engine/gridEngine';
import { invalidArgument, notImplemented } from '../errors';
import { Collection, HostObject, sameName } from '../hostObject';
import { intersection, parseAddress, splitSheet } from './address';
import { requireDefinedName } from './limits';
import { Range } from './range';
import { TableColumnCollection } from './tableColumns';
import { fillCalculatedColumns, nameHeaders } from './tableGrowth';
import { TableRowCollection } from './tableRows';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends Collection<Table> {
  constructor(
    private readonly book: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super('TableCollection');
  }

  $items(): readonly Table[] {
    const sheets = this.sheet ? [this.sheet] : this.book.worksheets.$items();
    return sheets.flatMap((sheet) => sheet.$tables);
  }

  protected matches(table: Table, key: unknown): boolean {
    return table.id === String(key) || sameName(table.name, key);
  }

  /** A table over cells that are there. A range of one row gets an empty row below it, as in Excel. */
  add(at: unknown, hasHeaders: unknown): Table {
    const range = this.range(at);
    const sheet = range.$sheet;
    sheet.$requireAllowed('nothing');
    if (hasHeaders !== true)
      throw notImplemented('TableCollection.add', 'Only tables that bring their headers.');
    const rect = { ...range.$rect, rows: Math.max(2, range.$rect.rows) };
    requireFreeCells(sheet, rect, null);
    const table = new Table(sheet, String(this.book.$nextId()), this.freeName(), rect);
    sheet.$tables = [...sheet.$tables, table];
    table.$settle();
    return table;
  }

  private range(at: unknown): Range {
    if (at instanceof Range) return at;
    const reference = typeof at === 'string' ? splitSheet(at) : null;
    const rect = reference && parseAddress(reference.local);
    if (!reference || !rect) throw invalidArgument();
    const named = reference.sheet === null ? null : this.book.worksheets.getItem(reference.sheet);
    return new Range(named ?? this.sheet ?? this.book.worksheets.$active, rect);
  }

  private freeName(): string {
    let number = 1;
    while (this.book.tables.$find(`Table${number}`) || this.book.names.$find(`Table${number}`)) number += 1;
    return `Table${number}`;
  }
}

/** «A table can't overlap another table», with the code InvalidArgument: office-js #1199. */
function requireFreeCells(sheet: Worksheet, rect: Rect, self: Table | null): void {
  if (sheet.$tables.some((table) => table !== self && intersection(table.$rect, rect)))
    throw invalidArgument("A table can't overlap another table.");
}

export class Table extends HostObject {
  private title: string;
  private area: Rect;

  constructor(
    readonly $sheet: Worksheet,
    readonly id: string,
    name: string,
    rect: Rect,
  ) {
    super('Table', {
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
    this.title = name;
    this.area = rect;
  }

  get $rect(): Rect {
    return this.area;
  }

  get name(): string {
    return this.title;
  }

  /** Unique among the tables and names of the workbook; duplicates give InvalidArgument: office-js #551. */
  set name(name: unknown) {
    const { tables, names, $undo } = this.$sheet.$book;
    const valid = requireDefinedName(name);
    const taken =
      tables.$items().some((table) => table !== this && sameName(table.name, valid)) || names.$find(valid);
    if (taken) throw invalidArgument(undefined, 'Table.name');
    const before = this.title;
    this.title = valid;
    names.$rewrite((formula) => renameTableIn(formula, before, valid));
    this.tellEngine();
    $undo.record(() => {
      this.name = before;
    });
  }

  get worksheet(): Worksheet {
    return this.$sheet;
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get showHeaders(): boolean {
    return true;
  }

  set showHeaders(show: unknown) {
    if (show !== true) throw notImplemented('Table.showHeaders', 'Tables without headers.');
  }

  get showTotals(): boolean {
    return false;
  }

  set showTotals(show: unknown) {
    if (show !== false) throw notImplemented('Table.showTotals', 'Total rows.');
  }

  getRange(): Range {
    return new Range(this.$sheet, this.area);
  }

  getHeaderRowRange(): Range {
    return new Range(this.$sheet, { ...this.area, rows: 1 });
  }

  getDataBodyRange(): Range {
    return new Range(this.$sheet, { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 });
  }

  /** The new range must overlap the table and keep its header row (Excel.Table.resize). */
  resize(to: unknown): void {
    this.$sheet.$requireAllowed('nothing');
    const rect =
      to instanceof Range && to.$sheet === this.$sheet
        ? to.$rect
        : parseAddress(splitSheet(String(to)).local);
    if (!rect || rect.row !== this.area.row || rect.rows < 2 || !intersection(rect, this.area))
      throw invalidArgument();
    this.$grow(rect);
  }

  /** Removes the table and the content of its cells. References to it break. */
  delete(): void {
    this.$sheet.$requireAllowed('nothing');
    const rect = this.area;
    this.$forget('broken');
    this.$sheet.$cells.clear(rect);
  }

  /** Removes the table and keeps its cells. References to it become addresses. */
  convertToRange(): Range {
    this.$sheet.$requireAllowed('nothing');
    this.$forget('addresses');
    return this.getRange();
  }

  /** Takes another area: headers are named, calculated columns filled down. */
  $grow(rect: Rect): void {
    requireFreeCells(this.$sheet, rect, this);
    const before = this.area;
    this.$cover(rect);
    nameHeaders(this);
    fillCalculatedColumns(this, before);
  }

  /** Takes another area and leaves the cells as they are. */
  $cover(rect: Rect): void {
    const before = this.area;
    this.area = rect;
    this.tellEngine();
    this.$sheet.$book.$undo.record(() => this.$cover(before));
  }

  /** Gives every header a name of its own and tells the engine where the table is. */
  $settle(): void {
    nameHeaders(this);
    this.tellEngine();
  }

  /** Cells of the sheet were written: headers stay unique text, and a table grows over a row written right below it. */
  $written(rect: Rect): void {
    const { row, rows, column, columns } = this.area;
    if (intersection(rect, { ...this.area, rows: 1 })) this.$settle();
    const below =
      rect.row === row + rows && rect.column >= column && rect.column + rect.columns <= column + columns;
    // docs:excel/co-authoring-in-excel-add-ins: rows written below a table make it grow, where nothing is in the way.
    const grown = { ...this.area, rows: rows + rect.rows };
    const filled =
      below && this.$sheet.$cells.values(rect).some((cells) => cells.some((cell) => cell !== null));
    if (filled && !this.$sheet.$tables.some((other) => other !== this && intersection(other.$rect, grown)))
      this.$grow(grown);
  }

  $forget(references: LeftBehind): void {
    const { $book, $cells, name: sheetName } = this.$sheet;
    const headers = ($cells.values({ ...this.area, rows: 1 })[0] ?? []).map(String);
    const located = { name: this.title, range: this.area, headers, sheetName };
    $book.names.$rewrite((formula) =>
      references === 'broken'
        ? loseTableIn(formula, this.title, false)
        : addressTableIn(formula, located, null, false),
    );
    this.$sheet.$tables = this.$sheet.$tables.filter((other) => other !== this);
    $book.$engine.removeTable(this.id, references);
    $book.$calculation.touch();
  }

  private tellEngine(): void {
    const { $engine, $calculation } = this.$sheet.$book;
    $engine.setTable({ id: this.id, name: this.title, sheet: this.$sheet.id, range: this.area });
    $calculation.touch();
  }
}
