import { ICommandService } from '@univerjs/core';
import type { ICellData, Injector, Worksheet } from '@univerjs/core';
import {
  deserializeRangeWithSheetWithCache,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  sequenceNodeType,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { resolveNames } from './formulaNames';
import type { FormulaHome, LocatedTable, NameScope } from './formulaNames';
import {
  addressTableIn,
  loseSheetIn,
  loseTableIn,
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
} from './formulaRewriting';
import type { EngineTable, LeftBehind } from './gridEngine';
import { isInsideGrid } from './grid';
import type { CellChanges, Grid } from './grid';
import { sameName } from './structuredReferences';
import { valueOf } from './values';
import type { FormulaTexts } from './values';

/**
 * Tables, defined names and the texts of formulas. Univer gets formulas in addresses only, renewed before a pass when a table, name
 * or sheet has changed; what was given stays beside them for reading back, and follows renamed sheets, tables and headers.
 */
export class Formulas {
  readonly #grid: Grid;
  readonly #commands: ICommandService;
  readonly #lexer: LexerTreeBuilder;
  readonly #tables = new Map<string, EngineTable>();
  /** By lower-case name. */
  readonly #names = new Map<
    string,
    { readonly name: string; readonly formula: string; readonly resolved?: string }
  >();

  constructor(grid: Grid, injector: Injector) {
    this.#grid = grid;
    this.#commands = injector.get(ICommandService);
    this.#lexer = injector.get(LexerTreeBuilder);
  }

  setTable(table: EngineTable): void {
    const before = this.#tables.get(table.id);
    this.#tables.set(table.id, table);
    if (before !== undefined && before.name !== table.name) {
      this.#rewrite((formula) => renameTableIn(formula, before.name, table.name));
    }
  }

  /** Call while the cells of the table still hold what they held. */
  removeTable(id: string, references: LeftBehind): void {
    const table = this.#tables.get(id);
    if (table === undefined) return;
    const located = this.#located(table);
    this.#rewrite((formula, home) => {
      const inside = home !== null && this.#contains(table, home);
      return references === 'broken'
        ? loseTableIn(formula, table.name, inside)
        : addressTableIn(formula, located, home, inside);
    });
    this.#tables.delete(id);
  }

  /** Call while the sheet is still there: formulas lose it, and its tables go. */
  sheetRemoved(id: string): void {
    for (const table of this.tablesOf(id)) this.removeTable(table.id, 'broken');
    const name = this.#sheetName(id);
    this.#rewrite((formula) => loseSheetIn(formula, name));
  }

  tablesOf(sheet: string): EngineTable[] {
    return [...this.#tables.values()].filter((table) => table.sheet === sheet);
  }

  /** Texts of the header cells as they are now. */
  headersOf(table: EngineTable): string[] {
    const sheet = this.#grid.sheet(table.sheet);
    const { row, column, columns } = table.range;
    return Array.from({ length: columns }, (_, at) =>
      String(valueOf(this.#grid.cell(sheet, row, column + at), false) ?? ''),
    );
  }

  setName(name: string, formula: string): void {
    this.removeName(name);
    this.#names.set(name.toLowerCase(), { name, formula });
  }

  removeName(name: string): void {
    const known = this.#names.get(name.toLowerCase());
    if (known?.resolved !== undefined)
      this.#execute(RemoveDefinedNameMutation.id, this.#nameParams(known.name, known.resolved));
    this.#names.delete(name.toLowerCase());
  }

  /** Call when the sheet has its new name: formulas follow. */
  sheetRenamed(from: string, to: string): void {
    this.#rewrite((formula) => renameSheetIn(formula, from, to));
  }

  /** Call when header cells have been written: formulas follow those that changed. */
  headersChanged(table: EngineTable, before: readonly string[]): void {
    this.headersOf(table).forEach((header, at) => {
      const old = before[at] ?? '';
      if (old === '' || header === '' || old === header) return;
      this.#rewrite((formula, home) =>
        renameColumnIn(formula, table.name, old, header, home !== null && this.#contains(table, home)),
      );
    });
  }

  /** Makes cell content of formulas, for as long as tables, headers and sheets stay as they are. */
  resolver(): (given: string, home: FormulaHome) => FormulaTexts {
    const scope = this.#scope();
    return (given, home) => ({ given, resolved: resolveNames(given, scope, home) });
  }

  /** The formula as it was given; as Univer has it when somebody else, such as a user of the page, wrote it. */
  givenText(cell: ICellData & { f: string }): string {
    const texts = cell.custom as FormulaTexts | undefined;
    return texts?.resolved === cell.f ? texts.given : cell.f;
  }

  /** Brings what Univer calculates up to date with tables, names and sheets, and makes sheets as large as their references. */
  renew(): void {
    const textsOf = this.resolver();
    const changes = new Map<string, CellChanges>();
    this.#grid.forEachFormula((sheet, row, column, cell) => {
      const texts = textsOf(this.givenText(cell), { sheetName: sheet.getName(), row, column });
      this.#reachReferences(texts.resolved, sheet);
      if (texts.resolved === cell.f) return;
      const rows = changes.get(sheet.getSheetId()) ?? {};
      changes.set(sheet.getSheetId(), rows);
      (rows[row] ??= {})[column] = { f: texts.resolved, custom: texts };
    });
    for (const [sheet, rows] of changes) this.#grid.change(sheet, rows);

    const scope = this.#scope();
    for (const [key, { name, formula, resolved: before }] of this.#names) {
      const resolved = resolveNames(formula, scope, null);
      this.#reachReferences(resolved);
      // Univer reads every formula that has a name in it again, and more than once, when the name is set.
      if (resolved === before) continue;
      this.#execute(SetDefinedNameMutation.id, this.#nameParams(name, resolved));
      this.#names.set(key, { name, formula, resolved });
    }
  }

  #rewrite(change: (formula: string, home: FormulaHome | null) => string): void {
    const changes = new Map<string, CellChanges>();
    this.#grid.forEachFormula((sheet, row, column, cell) => {
      const before = this.givenText(cell);
      const given = change(before, { sheetName: sheet.getName(), row, column });
      if (given === before) return;
      const rows = changes.get(sheet.getSheetId()) ?? {};
      changes.set(sheet.getSheetId(), rows);
      (rows[row] ??= {})[column] = { custom: { given, resolved: cell.f } };
    });
    for (const [sheet, rows] of changes) this.#grid.change(sheet, rows);
    for (const [key, entry] of this.#names)
      this.#names.set(key, { ...entry, formula: change(entry.formula, null) });
  }

  #reachReferences(formula: string, home?: Worksheet): void {
    for (const node of this.#lexer.sequenceNodesBuilder(formula) ?? []) {
      if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) continue;
      const { sheetName, range } = deserializeRangeWithSheetWithCache(node.token);
      const id =
        sheetName === ''
          ? undefined
          : this.#grid.sheetIds().find((sheet) => sameName(this.#sheetName(sheet), sheetName));
      const sheet = sheetName === '' ? home : id === undefined ? undefined : this.#grid.sheet(id);
      // Whole columns and rows have no end; they reach as far as the sheet does.
      const [row, column] = [range.endRow || 0, range.endColumn || 0];
      if (sheet && isInsideGrid(row, column)) this.#grid.reach(sheet, row, column);
    }
  }

  /** What names stand for now. Headers are read once: a table's formulas outnumber its columns by far. */
  #scope(): NameScope {
    const tables = [...this.#tables.values()].map((table) => this.#located(table));
    const sheets = this.#grid.sheetIds().map((id) => this.#sheetName(id));
    return {
      table: (name, home) =>
        tables.find((table) =>
          name === '' ? home !== null && this.#contains(table, home) : sameName(table.name, name),
        ),
      sheet: (name) => sheets.find((sheet) => sameName(sheet, name)),
    };
  }

  #located(table: EngineTable): EngineTable & LocatedTable {
    return { ...table, headers: this.headersOf(table), sheetName: this.#sheetName(table.sheet) };
  }

  #contains({ sheet, range }: EngineTable, home: FormulaHome): boolean {
    return (
      this.#sheetName(sheet) === home.sheetName &&
      home.row >= range.row &&
      home.row < range.row + range.rows &&
      home.column >= range.column &&
      home.column < range.column + range.columns
    );
  }

  #sheetName(id: string): string {
    return this.#grid.sheet(id).getName();
  }

  #nameParams(name: string, resolved: string): object {
    return {
      unitId: this.#grid.unitId,
      id: name,
      name,
      formulaOrRefString: resolved,
      localSheetId: 'AllDefaultWorkbook',
    };
  }

  #execute(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, params, { onlyLocal: true });
  }
}
