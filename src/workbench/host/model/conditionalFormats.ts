import type { Rect } from '../../../workbook/cell';
import { invalidArgument, notImplemented } from '../errors';
import { Collection, HostObject, LookObject } from '../hostObject';
import { intersection, subtract } from './address';
import { limits } from './limits';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** One rule on one sheet; what `ConditionalFormat` objects of the add-in speak about. */
export class FormatRule {
  readonly format: LookObject;
  private stops = false;
  private written = '';

  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    private areas: readonly Rect[],
  ) {
    const guard = (): void => sheet.$requireAllowed('allowFormatCells');
    this.format = new LookObject('ConditionalRangeFormat', guard);
  }

  get ranges(): readonly Rect[] {
    return this.areas;
  }

  set ranges(ranges: readonly Rect[]) {
    const before = this.areas;
    this.areas = ranges;
    this.sheet.$book.$undo.record(() => {
      this.areas = before;
    });
  }

  get stopIfTrue(): boolean {
    return this.stops;
  }

  set stopIfTrue(stop: boolean) {
    const before = this.stops;
    this.stops = stop;
    this.sheet.$book.$undo.record(() => {
      this.stops = before;
    });
  }

  get formula(): string {
    return this.written;
  }

  set formula(formula: string) {
    const before = this.written;
    this.written = formula;
    this.sheet.$book.$undo.record(() => {
      this.written = before;
    });
    // Custom functions in a rule never apply: office-js #6135. A dot inside a function's name marks a namespace of an add-in.
    const foreign = /\b([A-Z_][A-Z0-9_]*(?:\.[A-Z0-9_]+)+)\s*\(/i.exec(formula.replace(/"[^"]*"/g, ''))?.[1];
    if (foreign && this.sheet.$book.$customFunctions.has(foreign.toUpperCase()))
      this.sheet.$book.$findings.push(
        `${foreign} in a conditional format of ${this.sheet.name} never applies (office-js #6135).`,
      );
  }

  rewrite(rewrite: (formula: string) => string): void {
    this.written = rewrite(this.written);
  }

  /** The rule after rows were added before these cells, or these cells taken out: areas within their columns grow, shrink and move. */
  shifted({ row, column, columns }: Rect, rows: number): FormatRule[] {
    this.ranges = this.ranges.flatMap((range) => {
      const isInside = range.column >= column && range.column + range.columns <= column + columns;
      if (!isInside || range.row + range.rows <= row) return [range];
      if (range.row > row) return [{ ...range, row: range.row + rows }];
      return range.rows + rows > 0 ? [{ ...range, rows: range.rows + rows }] : [];
    });
    return this.ranges.length > 0 ? [this] : [];
  }

  /** The rule with its area less this rectangle; none when nothing is left. */
  without(rect: Rect): FormatRule[] {
    this.ranges = this.ranges.flatMap((range) => subtract(range, rect));
    return this.ranges.length > 0 ? [this] : [];
  }
}

/** `Range.conditionalFormats`: the rules that touch the range, by priority. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  constructor(
    private readonly sheet: Worksheet,
    private readonly rect: Rect,
  ) {
    super('ConditionalFormatCollection');
  }

  $items(): readonly ConditionalFormat[] {
    return this.sheet.$rules
      .filter(({ ranges }) => ranges.some((range) => intersection(range, this.rect)))
      .map((rule) => new ConditionalFormat(rule));
  }

  protected matches(format: ConditionalFormat, key: unknown): boolean {
    return format.id === key;
  }

  /** A new rule with first priority. */
  add(type: unknown): ConditionalFormat {
    this.sheet.$requireAllowed('allowFormatCells');
    if (type !== 'Custom')
      throw notImplemented(`ConditionalFormatCollection.add(${String(type)})`, 'Only custom formulas.');
    const rule = new FormatRule(this.sheet, this.sheet.$book.$guid(), [this.rect]);
    this.sheet.$rules = [rule, ...this.sheet.$rules];
    return new ConditionalFormat(rule);
  }

  clearAll(): void {
    this.sheet.$requireAllowed('allowFormatCells');
    this.sheet.$rules = this.sheet.$rules.flatMap((rule) => rule.without(this.rect));
  }
}

class ConditionalFormat extends HostObject {
  readonly type = 'Custom';

  constructor(private readonly rule: FormatRule) {
    super('ConditionalFormat');
  }

  get id(): string {
    return this.rule.id;
  }

  /** Place in the order of all rules of the sheet, from 0. */
  get priority(): number {
    return this.rule.sheet.$rules.indexOf(this.rule);
  }

  set priority(priority: unknown) {
    const { sheet } = this.rule;
    if (typeof priority !== 'number' || priority < 0 || priority >= sheet.$rules.length)
      throw invalidArgument();
    const others = sheet.$rules.filter((rule) => rule !== this.rule);
    sheet.$rules = [...others.slice(0, priority), this.rule, ...others.slice(priority)];
  }

  get stopIfTrue(): boolean {
    return this.rule.stopIfTrue;
  }

  set stopIfTrue(stop: unknown) {
    if (typeof stop !== 'boolean') throw invalidArgument();
    this.rule.stopIfTrue = stop;
  }

  get custom(): HostObject {
    return new CustomConditionalFormat(this.rule);
  }

  get customOrNullObject(): HostObject {
    return this.custom;
  }

  getRange(): Range {
    const [range, ...more] = this.rule.ranges;
    if (!range || more.length > 0)
      throw notImplemented('ConditionalFormat.getRange', 'The rule has several areas.');
    return new Range(this.rule.sheet, range);
  }

  delete(): void {
    const { sheet } = this.rule;
    sheet.$requireAllowed('allowFormatCells');
    sheet.$rules = sheet.$rules.filter((rule) => rule !== this.rule);
  }
}

class CustomConditionalFormat extends HostObject {
  readonly rule: HostObject;

  constructor(private readonly of: FormatRule) {
    super('CustomConditionalFormat');
    this.rule = new CustomRule(of);
  }

  get format(): LookObject {
    return this.of.format;
  }
}

class CustomRule extends HostObject {
  constructor(private readonly of: FormatRule) {
    super('ConditionalFormatRule');
  }

  get formula(): string {
    return this.of.formula;
  }

  /** Relative to the first cell of the range it is set on (office-js #5194). */
  set formula(formula: unknown) {
    if (typeof formula !== 'string' || !formula.startsWith('=') || formula.length > limits.formula)
      throw invalidArgument(undefined, 'ConditionalFormatRule.formula');
    // Excel refuses structured references in rules, as it does in validations.
    if (/\[/.test(formula.replace(/"[^"]*"/g, '')))
      throw invalidArgument(undefined, 'ConditionalFormatRule.formula');
    this.of.formula = formula;
  }
}
