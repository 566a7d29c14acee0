import { address, type Rect } from '../workbook/cell';
import { rangeAt } from './place';

type Input = string | number | boolean;

/**
 * Bytes of cell contents that one request carries at most. Excel on the web refuses requests above 5 MB (docs:
 * resource-limits-and-performance-optimization); the rest is room for what stands around the contents.
 */
const REQUEST_BYTES = 3_500_000;
/** Bytes of cells that go in as one range. */
const BLOCK_BYTES = 500_000;

/** Puts contents into a rectangle, row by row. */
export interface CellWriter {
  fill(
    sheet: Excel.Worksheet,
    rect: Rect,
    kind: 'values' | 'formulas',
    rowAt: (row: number) => Input[],
  ): Promise<void>;
}

/** Everything in the request that is under way, however long it gets. */
export const oneRequest: CellWriter = {
  fill: (sheet, rect, kind, rowAt) => {
    rangeAt(sheet, rect)[kind] = Array.from({ length: rect.rows }, (_, row) => rowAt(row));
    return Promise.resolve();
  },
};

/** Long contents, sent in as few requests as they need. Each stops the calculation until the next one. */
export class LongRequest implements CellWriter {
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {
    context.application.suspendApiCalculationUntilNextSync();
  }

  /** Block by block. */
  async fill(
    sheet: Excel.Worksheet,
    rect: Rect,
    kind: 'values' | 'formulas',
    rowAt: (row: number) => Input[],
  ): Promise<void> {
    let block: Input[][] = [];
    let size = 0;
    const put = async (end: number): Promise<void> => {
      if (block.length === 0) return;
      if (this.waiting > 0 && this.waiting + size > REQUEST_BYTES) await this.send();
      const range = sheet.getRange(
        address({ ...rect, row: rect.row + end - block.length, rows: block.length }),
      );
      range.untrack();
      range[kind] = block;
      this.waiting += size;
      [block, size] = [[], 0];
    };
    for (let row = 0; row < rect.rows; row++) {
      const cells = rowAt(row);
      const bytes = cells.reduce<number>((sum, cell) => sum + sizeOf(cell), 2);
      if (size + bytes > BLOCK_BYTES) await put(row);
      block.push(cells);
      size += bytes;
    }
    await put(rect.rows);
  }

  private async send(): Promise<void> {
    await this.context.sync();
    this.waiting = 0;
    this.context.application.suspendApiCalculationUntilNextSync();
  }
}

/** Bytes of a cell in a request, at least as many as it will have: JSON in UTF-8, with a comma. */
function sizeOf(cell: Input): number {
  if (typeof cell !== 'string') return String(cell).length + 1;
  let bytes = 3;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    // Control characters are written as \u and four digits, quotes and backslashes with one more.
    bytes += code < 0x20 ? 6 : code === 0x22 || code === 0x5c ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
