import type { CellValue, Rect } from '../../workbook/cell';

/** What a cell is, as Excel's `Range.valueTypes` names it. */
export type CellKind = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export interface EngineCell {
  /** Calculated value; `null` when empty; the text of the error for kind `Error`. */
  readonly value: CellValue;
  readonly kind: CellKind;
  /** English formula with `=`, as it was given; absent for plain values and for spilled children. */
  readonly formula?: string;
  /** What the cell shows under its number format. */
  readonly text: string;
}

/** Plain value (typed exactly: text stays text) or formula. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };

export interface EngineTable {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Header row and body. */
  readonly range: Rect;
}

/** What becomes of structured references to a table that goes: `#REF!`, or the addresses of the cells they stood for. */
export type LeftBehind = 'broken' | 'addresses';

/** One call of a custom function: which, with what, from where. Arguments as Excel sends them over the wire. */
export interface FunctionCall {
  /** Name in upper case with its namespace, such as `COACH.FEEDBACK.REPORT`. */
  readonly name: string;
  /** Scalars, or 2-D arrays for ranges. An omitted optional argument is `null`. */
  readonly args: readonly unknown[];
  /** Address of the calling cell with its sheet, such as `'3 Report'!B6`. */
  readonly address: string;
}

/** A value, a rectangular 2-D array, or an error value by its text. */
export type FunctionResult = CellValue | readonly (readonly CellValue[])[];

/**
 * Answers every call of a calculation pass together, in order. Never rejects. An answer that is itself a promise holds up its own
 * cell only, which shows `#BUSY!` until it settles; for ever, if it never does.
 */
export type FunctionRunner = (
  calls: readonly FunctionCall[],
) => Promise<readonly (FunctionResult | Promise<FunctionResult>)[]>;

/**
 * The spreadsheet under the simulated host: cells, tables, names, calculation. Sheets are named by the host's own ids. Nothing here
 * knows Office.js. Writes take effect at once; calculated values are right after `calculate()`.
 */
export interface GridEngine {
  addSheet(id: string, name: string): void;
  /** Formulas and names that refer to the sheet or to tables on it read `#REF!` from now on. */
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;

  /**
   * `null` leaves a cell as it is. A `value: null` input clears it.
   *
   * @returns what has to be written there to give every cell back what it held
   */
  write(
    sheet: string,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | null)[])[],
  ): readonly (readonly (CellInput | null)[])[];
  read(sheet: string, rect: Rect): readonly (readonly EngineCell[])[];
  setNumberFormat(sheet: string, rect: Rect, format: string): void;
  numberFormats(sheet: string, rect: Rect): readonly (readonly string[])[];
  /** Smallest rectangle from the first to the last cell that holds something; `null` for an empty sheet. */
  usedRange(sheet: string): Rect | null;
  /** The spill this cell is part of, from the cell of its formula on; `null` when there is none, or something stands in its way. */
  spilledRange(sheet: string, row: number, column: number): Rect | null;

  /** Adds the table, or moves, resizes or renames the one with the same id. Header cells must be written already. */
  setTable(table: EngineTable): void;
  /** Takes the table away; its cells stay, and must not have been cleared before. Formulas and names follow. */
  removeTable(id: string, references: LeftBehind): void;
  /** Adds or replaces a workbook-scoped name. `formula` begins with `=`. */
  setName(name: string, formula: string): void;
  removeName(name: string): void;

  /** Makes the names known to formulas. Cells that call them show `#BUSY!` until the runner has answered. */
  registerFunctions(names: readonly string[], runner: FunctionRunner): void;
  /** Native formulas are calculated when it resolves; calls of custom functions may still be `#BUSY!`. */
  calculate(): Promise<void>;
  /** Nothing is left to calculate and no custom function call is unanswered, or the time is up. */
  settled(timeoutMs?: number): Promise<void>;
  dispose(): void;
}
