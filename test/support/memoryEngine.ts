import type {
  CellInput,
  EngineCell,
  FunctionRunner,
  GridEngine,
} from '../../src/workbench/engine/gridEngine';
import { isErrorValue, type Rect } from '../../src/workbook/cell';

const blank: EngineCell = { value: null, kind: 'Empty', text: '' };

interface MemorySheet {
  readonly cells: Map<string, EngineCell>;
  readonly formats: Map<string, string>;
}

/** Cells in memory without formulas: fast, for tests of the host that need no calculation. Formula cells show 0. */
export class MemoryEngine implements GridEngine {
  /** Number of calculations asked for. */
  calculations = 0;
  private readonly sheets = new Map<string, MemorySheet>();

  addSheet(id: string): void {
    this.sheets.set(id, { cells: new Map(), formats: new Map() });
  }

  removeSheet(id: string): void {
    this.sheets.delete(id);
  }

  renameSheet(): void {
    // Nothing here refers to sheets by name.
  }

  moveSheet(): void {
    // Order does not matter here.
  }

  write(
    sheet: string,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | null)[])[],
  ): (CellInput | null)[][] {
    return cells.map((line, r) =>
      line.map((input, c) => {
        if (!input) return null;
        const key = `${row + r},${column + c}`;
        const { formula, value } = this.sheet(sheet).cells.get(key) ?? blank;
        this.sheet(sheet).cells.set(key, cellOf(input));
        return formula === undefined ? { value } : { formula };
      }),
    );
  }

  read(sheet: string, rect: Rect): EngineCell[][] {
    return this.map(rect, (key) => this.sheet(sheet).cells.get(key) ?? blank);
  }

  setNumberFormat(sheet: string, rect: Rect, format: string): void {
    this.map(rect, (key) => this.sheet(sheet).formats.set(key, format));
  }

  numberFormats(sheet: string, rect: Rect): string[][] {
    return this.map(rect, (key) => this.sheet(sheet).formats.get(key) ?? 'General');
  }

  usedRange(sheet: string): Rect | null {
    const used = [...this.sheet(sheet).cells]
      .filter(([, cell]) => cell.kind !== 'Empty')
      .map(([key]) => key.split(',').map(Number));
    if (used.length === 0) return null;
    const rows = used.map(([row = 0]) => row);
    const columns = used.map(([, column = 0]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }

  spilledRange(): Rect | null {
    // No formulas here.
    return null;
  }

  setTable(): void {
    // No structured references here.
  }

  removeTable(): void {
    // No structured references here.
  }

  setName(): void {
    // No formulas here.
  }

  removeName(): void {
    // No formulas here.
  }

  registerFunctions(_names: readonly string[], _runner: FunctionRunner): void {
    // No formulas here.
  }

  calculate(): Promise<void> {
    this.calculations += 1;
    return Promise.resolve();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  dispose(): void {
    this.sheets.clear();
  }

  private sheet(id: string): MemorySheet {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`No sheet ${id}`);
    return sheet;
  }

  private map<T>(rect: Rect, value: (key: string) => T): T[][] {
    return Array.from({ length: rect.rows }, (_r, row) =>
      Array.from({ length: rect.columns }, (_c, column) =>
        value(`${rect.row + row},${rect.column + column}`),
      ),
    );
  }
}

function cellOf(input: CellInput): EngineCell {
  if ('formula' in input) return { value: 0, kind: 'Double', formula: input.formula, text: '0' };
  const { value } = input;
  if (value === null) return blank;
  const text = String(value).toUpperCase() === 'TRUE' ? 'TRUE' : String(value);
  if (isErrorValue(value)) return { value, kind: 'Error', text };
  return {
    value,
    kind: typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String',
    text,
  };
}
