import type { Rect } from '../../../workbook/cell';
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { HostObject } from '../hostObject';
import { parseAddress, sheetColumns, sheetRows, splitSheet } from './address';
import { ChartCollection } from './charts';
import { Cells } from './cells';
import type { FormatRule } from './conditionalFormats';
import { noValidation, type ValidationRecord } from './dataValidation';
import { FreezePanes } from './freezePanes';
import { NamedItemCollection } from './names';
import { PageLayout } from './pageLayout';
import { WorksheetProtection, type ProtectionOption } from './protection';
import { Range } from './range';
import { RegionMap } from './regions';
import { SheetFormats } from './sheetFormats';
import { TableCollection, type Table } from './tables';
import type { Inverse } from './undo';
import type { Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One tab. */
export class Worksheet extends HostObject {
  readonly charts: ChartCollection;
  readonly names: NamedItemCollection;
  readonly pageLayout: PageLayout;
  readonly freezePanes: FreezePanes;
  readonly protection: WorksheetProtection;
  readonly $cells: Cells;
  readonly $formats: SheetFormats;
  readonly $validations: RegionMap<ValidationRecord>;
  readonly $links: RegionMap<Readonly<Record<string, unknown>> | null>;
  $tables: readonly Table[] = [];
  private rules: readonly FormatRule[] = [];
  private tab: string;
  private shown: Visibility = 'Visible';

  constructor(
    readonly $book: Workbook,
    readonly id: string,
    name: string,
  ) {
    super('Worksheet', { tabColor: '', showGridlines: true, showHeadings: true });
    this.tab = name;
    this.charts = new ChartCollection(this);
    this.names = new NamedItemCollection($book, this);
    this.pageLayout = new PageLayout(this);
    this.freezePanes = new FreezePanes(this);
    this.protection = new WorksheetProtection($book.$profile);
    this.$cells = new Cells(this);
    const changed = (inverse: Inverse): void => $book.$undo.record(inverse);
    this.$formats = new SheetFormats(changed);
    this.$validations = new RegionMap(noValidation, changed);
    this.$links = new RegionMap<Readonly<Record<string, unknown>> | null>(null, changed);
  }

  /** Conditional formats by priority. */
  get $rules(): readonly FormatRule[] {
    return this.rules;
  }

  set $rules(rules: readonly FormatRule[]) {
    const before = this.rules;
    this.rules = rules;
    this.$book.$undo.record(() => {
      this.rules = before;
    });
  }

  get name(): string {
    return this.tab;
  }

  set name(name: unknown) {
    const { worksheets } = this.$book;
    worksheets.$requireStructure();
    const before = this.tab;
    this.tab = worksheets.$requireFree(name, this);
    worksheets.$renamed(this, before);
  }

  get position(): number {
    return this.$book.worksheets.$items().indexOf(this);
  }

  set position(position: unknown) {
    const { worksheets } = this.$book;
    worksheets.$requireStructure();
    if (typeof position !== 'number' || !worksheets.$items()[position]) throw invalidArgument();
    worksheets.$move(this, position);
  }

  get visibility(): Visibility {
    return this.shown;
  }

  set visibility(visibility: unknown) {
    this.$book.worksheets.$requireStructure();
    if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
      throw invalidArgument();
    if (visibility !== 'Visible' && this.$book.worksheets.$isLastVisible(this)) throw invalidOperation();
    this.shown = visibility;
  }

  get tables(): TableCollection {
    return new TableCollection(this.$book, this);
  }

  activate(): void {
    this.$book.worksheets.$activate(this);
  }

  delete(): void {
    this.$book.worksheets.$remove(this);
  }

  /** By address, by defined name, or the whole sheet. */
  getRange(reference?: unknown): Range {
    if (reference === undefined || reference === null || reference === '')
      return new Range(this, { row: 0, column: 0, rows: sheetRows, columns: sheetColumns });
    if (typeof reference !== 'string') throw invalidArgument();
    const { sheet, local } = splitSheet(reference);
    const rect = parseAddress(local);
    if (rect) return new Range(sheet === null ? this : this.$book.worksheets.getItem(sheet), rect);
    const name = this.$book.names.$find(reference);
    // Several areas need getRanges (1.9), and their separator differs by culture: office-js #1985.
    if (!name) throw /[,;]/.test(local) ? invalidArgument() : itemNotFound();
    return name.getRange();
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return new Range(this, {
      row: Number(row),
      column: Number(column),
      rows: Number(rows),
      columns: Number(columns),
    });
  }

  /** Of an empty sheet: its first cell. Formats count in Excel and not here, unless `valuesOnly`, where they count nowhere. */
  getUsedRange(): Range {
    return new Range(
      this,
      this.$book.$engine.usedRange(this.id) ?? { row: 0, column: 0, rows: 1, columns: 1 },
    );
  }

  getUsedRangeOrNullObject(): Range | null {
    const rect = this.$book.$engine.usedRange(this.id);
    return rect && new Range(this, rect);
  }

  /** Throws when the sheet is protected and the option does not allow the change. */
  $requireAllowed(option: ProtectionOption): void {
    if (!this.protection.$allows(option)) throw accessDenied();
  }

  /** Throws when the sheet is protected and a cell of the rectangle is locked. */
  $requireUnlocked(rect: Rect): void {
    if (this.protection.protected && this.$formats.some('protection.locked', rect, true))
      throw accessDenied();
  }

  $rewrite(rewrite: (formula: string) => string): void {
    for (const rule of this.$rules) rule.rewrite(rewrite);
    for (const piece of this.$validations.all())
      this.$validations.put(piece.rect, { ...piece.value, rule: rewriteStrings(piece.value.rule, rewrite) });
  }
}

function rewriteStrings(
  value: unknown,
  rewrite: (formula: string) => string,
): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' && part.startsWith('=') ? rewrite(part) : part,
  );
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
