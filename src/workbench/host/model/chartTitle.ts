import { parseReference } from '../../../workbook/reference';
import { invalidArgument } from '../errors';
import { LookObject } from '../hostObject';
import { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Title of a chart: a text of its own, or what a cell shows. */
export class ChartTitle extends LookObject {
  private cell: Range | null = null;

  constructor(
    guard: () => void,
    private readonly book: Workbook,
  ) {
    super('ChartTitle', guard, { visible: true, overlay: false });
    this.$stored['text'] = 'Chart Title';
  }

  override $read(name: string): unknown {
    return name === 'text' && this.cell ? this.shown(this.cell) : super.$read(name);
  }

  override $write(name: string, value: unknown): boolean {
    const written = super.$write(name, value);
    if (name === 'text') this.cell = null;
    return written;
  }

  /** Links the title to one cell, given with its sheet: `='7 Progress'!$A$5`. Other formulas Excel refuses, too. */
  setFormula(formula: unknown): void {
    this.guard();
    const reference =
      typeof formula === 'string' && formula.startsWith('=') ? parseReference(formula) : undefined;
    const sheet = reference && this.book.worksheets.$find(reference.tab);
    if (!sheet || reference.rect.rows * reference.rect.columns !== 1)
      throw invalidArgument(undefined, 'ChartTitle.setFormula');
    this.cell = new Range(sheet, reference.rect);
  }

  /** A sheet is deleted: what its cell said would be an error; what Excel shows then is our belief. */
  $lose(sheet: Worksheet): void {
    if (this.cell?.$sheet === sheet) this.$write('text', '#REF!');
  }

  private shown({ $sheet, $rect }: Range): string {
    return $sheet.$cells.read($rect)[0]?.[0]?.text ?? '';
  }
}
