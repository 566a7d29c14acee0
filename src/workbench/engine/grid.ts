import {
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  ObjectMatrix,
  UniverInstanceType,
} from '@univerjs/core';
import type {
  ICellData,
  Injector,
  IWorksheetData,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Rect } from '../../workbook/cell';
import { rectOf } from './ranges';

/** Cells to change: by row, then by column. */
export type CellChanges = Record<number, Record<number, object>>;

/** Univer's workbook cannot be without a sheet; this one stands in when there is none. No Excel sheet can have its name. */
const PLACEHOLDER = { id: '_placeholder', name: '[no sheet]' };

/** Excel's grid (Microsoft support, "Excel specifications and limits"). */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Univer looks at every row of every sheet before each pass, so sheets start small and grow in steps. */
const ROW_STEP = 500;
const COLUMN_STEP = 40;

/** Marks commands that carry out what the simulated Excel has decided. A page turns away changes that do not have it. */
export const fromHost = true;

/** Univer shares its syntax trees, services and all, between instances; the workbook's id is what keeps engines apart. */
let workbooks = 0;

/** Sheets and cells of the one Univer workbook, changed by whole matrices: the facade's calls per cell take a hundred times longer. */
export class Grid {
  readonly unitId = `workbook-${(workbooks += 1)}`;
  readonly #workbook: Workbook;
  readonly #commands: ICommandService;
  readonly #formulaData: FormulaDataModel;

  constructor(univer: Univer, injector: Injector) {
    this.#workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.unitId,
      sheetOrder: [PLACEHOLDER.id],
      sheets: { [PLACEHOLDER.id]: PLACEHOLDER },
    });
    this.#commands = injector.get(ICommandService);
    this.#formulaData = injector.get(FormulaDataModel);
  }

  /** @throws Error when a sheet has that id. */
  addSheet(id: string, name: string): void {
    if (this.hasSheet(id)) throw new Error(`There is a sheet ${id} already.`);
    const sheet: Partial<IWorksheetData> = {
      id,
      name,
      rowCount: ROW_STEP,
      columnCount: COLUMN_STEP,
      cellData: {},
      // Excel's, in pixels: Calibri 11 at 96 dpi.
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
    };
    this.#insert(sheet, this.#workbook.getSheetSize());
    if (this.hasSheet(PLACEHOLDER.id)) this.#remove(PLACEHOLDER.id);
  }

  removeSheet(id: string): void {
    this.sheet(id);
    if (this.#workbook.getSheetSize() === 1) this.#insert(PLACEHOLDER, 1);
    this.#remove(id);
  }

  renameSheet(id: string, name: string): void {
    this.sheet(id);
    this.#execute(SetWorksheetNameMutation.id, { subUnitId: id, name });
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.#workbook.getSheetIndex(this.sheet(id));
    this.#execute(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position });
  }

  /** @throws Error when there is no such sheet. */
  sheet(id: string): Worksheet {
    const sheet = this.#workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  hasSheet(id: string): boolean {
    return Boolean(this.#workbook.getSheetBySheetId(id));
  }

  /** Ids of all sheets, in the order of their tabs. */
  sheetIds(): string[] {
    return this.#workbook
      .getSheets()
      .map((sheet) => sheet.getSheetId())
      .filter((id) => id !== PLACEHOLDER.id);
  }

  cell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    return sheet.getCellMatrix().getValue(row, column);
  }

  /** Number format of a cell. */
  format(cell: Nullable<ICellData>): string {
    return this.#workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? 'General';
  }

  /** Every formula of the workbook. */
  forEachFormula(
    visit: (sheet: Worksheet, row: number, column: number, cell: ICellData & { f: string }) => void,
  ): void {
    for (const id of this.sheetIds()) {
      const sheet = this.sheet(id);
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (isFormula(cell)) visit(sheet, row, column, cell);
      });
    }
  }

  /**
   * Changes cells. Does not tell Univer's trigger: the caller says what is dirty, as one rectangle instead of cell by cell.
   */
  change(sheet: string, changes: CellChanges): void {
    this.#execute(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue: changes }, { onlyLocal: true });
  }

  /** Drops the spilled results of formulas that are about to be replaced. */
  clearSpills(sheet: string, changes: CellChanges): void {
    this.#formulaData.updateArrayFormulaCellData(this.unitId, sheet, changes);
    this.#formulaData.updateArrayFormulaRange(this.unitId, sheet, changes);
  }

  /** The spilled result over a cell; `undefined` where there is none. */
  spilled(sheet: string): (row: number, column: number) => Nullable<ICellData> {
    const spilled = this.#formulaData.getArrayFormulaCellData()[this.unitId]?.[sheet];
    return (row, column) => spilled?.[row]?.[column];
  }

  /** Where formulas of the sheet spill, or would if nothing stood in their way. */
  spillRanges(sheet: string): Rect[] {
    const ranges: Rect[] = [];
    const byCell = this.#formulaData.getArrayFormulaRange()[this.unitId]?.[sheet];
    if (!byCell) return ranges;
    new ObjectMatrix(byCell).forValue((_, __, range) => {
      ranges.push(rectOf(range));
    });
    return ranges;
  }

  /**
   * Makes the sheet large enough to have that cell. Univer takes references beyond the end of a sheet for unknown names and spills
   * beyond it for blocked.
   *
   * @returns Whether the sheet has grown.
   * @throws RangeError outside Excel's grid.
   */
  reach(sheet: Worksheet, row: number, column: number): boolean {
    if (!isInsideGrid(row, column))
      throw new RangeError(`Row ${row}, column ${column} is outside Excel's grid.`);
    const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
    const subUnitId = sheet.getSheetId();
    if (row >= rows) {
      const rowCount = Math.min(MAX_ROWS, Math.ceil((row + 1) / ROW_STEP) * ROW_STEP);
      this.#execute(SetWorksheetRowCountMutation.id, { subUnitId, rowCount });
    }
    if (column >= columns) {
      const columnCount = Math.min(MAX_COLUMNS, Math.ceil((column + 1) / COLUMN_STEP) * COLUMN_STEP);
      this.#execute(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount });
    }
    return row >= rows || column >= columns;
  }

  #insert(sheet: Partial<IWorksheetData>, index: number): void {
    this.#execute(InsertSheetMutation.id, { index, sheet: mergeWorksheetSnapshotWithDefault(sheet) });
  }

  #remove(id: string): void {
    this.#execute(RemoveSheetMutation.id, { subUnitId: id, subUnitName: this.sheet(id).getName() });
  }

  #execute(id: string, params: object, options?: { onlyLocal: boolean }): void {
    if (
      !this.#commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { ...options, fromHost })
    ) {
      throw new Error(`Univer refused ${id}.`);
    }
  }
}

/** True for a cell that holds a formula. */
export const isFormula = (cell: Nullable<ICellData>): cell is ICellData & { f: string } =>
  typeof cell?.f === 'string' && cell.f !== '';

/** True for a cell that Excel has. */
export const isInsideGrid = (row: number, column: number): boolean => row < MAX_ROWS && column < MAX_COLUMNS;
