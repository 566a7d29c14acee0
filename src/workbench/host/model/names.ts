import { invalidArgument, invalidOperation, itemAlreadyExists, notImplemented } from '../errors';
import { Collection, HostObject, sameName } from '../hostObject';
import { parseAddress, splitSheet } from './address';
import { limits, requireDefinedName } from './limits';
import { Range } from './range';
import { rangeFormula } from './rangeFormula';
import { tableReference } from './tableReference';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** Defined names of the workbook. Sheet-scoped names are refused: they break on copied sheets (office-js #2875). */
export class NamedItemCollection extends Collection<NamedItem> {
  private names: readonly NamedItem[] = [];

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super('NamedItemCollection');
  }

  $items(): readonly NamedItem[] {
    return this.names;
  }

  protected matches(item: NamedItem, key: unknown): boolean {
    return sameName(item.name, key);
  }

  /** `reference` is a range or a formula; duplicates of names give ItemAlreadyExists (office-js #2875), of tables too. */
  add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    if (this.sheet) throw notImplemented('NamedItemCollection.add', 'Names of one sheet only.');
    const valid = requireDefinedName(name);
    if (this.$find(valid) || this.book.tables.$find(valid)) throw itemAlreadyExists();
    const formula = reference instanceof Range ? rangeFormula(reference) : reference;
    const item = new NamedItem(this.book, this, valid, requireFormula(formula), comment);
    this.names = [...this.names, item];
    return item;
  }

  $remove(item: NamedItem): void {
    this.names = this.names.filter((other) => other !== item);
    this.book.$engine.removeName(item.name);
    this.book.$calculation.touch();
  }

  $rewrite(rewrite: (formula: string) => string): void {
    for (const item of this.names) item.$rewrite(rewrite);
  }
}

function requireFormula(formula: unknown): string {
  const valid =
    typeof formula === 'string' &&
    formula.length > 1 &&
    formula.startsWith('=') &&
    formula.length <= limits.formula;
  if (!valid) throw invalidArgument();
  return formula;
}

export class NamedItem extends HostObject {
  readonly scope = 'Workbook';
  private refersTo: string;

  constructor(
    private readonly book: Workbook,
    private readonly all: NamedItemCollection,
    readonly name: string,
    formula: string,
    comment: unknown,
  ) {
    super('NamedItem', { comment: typeof comment === 'string' ? comment : '', visible: true });
    this.refersTo = formula;
    this.tellEngine();
  }

  get _Id(): string {
    return this.name;
  }

  get formula(): string {
    return this.refersTo;
  }

  set formula(formula: unknown) {
    this.refersTo = requireFormula(formula);
    this.tellEngine();
  }

  get type(): string {
    if (this.range) return 'Range';
    const constant = this.constant;
    if (constant === undefined) return this.refersTo.includes('#REF!') ? 'Error' : 'String';
    return typeof constant === 'string' ? 'String' : typeof constant === 'boolean' ? 'Boolean' : 'Double';
  }

  /** Address of a range, or the constant. */
  get value(): unknown {
    if (this.range) return this.range.address;
    if (this.refersTo.includes('#REF!')) return '#REF!';
    if (this.constant === undefined)
      throw notImplemented('NamedItem.value', `The value of ${this.refersTo}.`);
    return this.constant;
  }

  getRange(): Range {
    if (!this.range) throw invalidOperation();
    return this.range;
  }

  getRangeOrNullObject(): Range | null {
    return this.range;
  }

  delete(): void {
    this.all.$remove(this);
  }

  $rewrite(rewrite: (formula: string) => string): void {
    const next = rewrite(this.refersTo);
    if (next === this.refersTo) return;
    this.refersTo = next;
    this.tellEngine();
  }

  private tellEngine(): void {
    this.book.$engine.setName(this.name, this.refersTo);
    this.book.$calculation.touch();
  }

  private get range(): Range | null {
    const reference = this.refersTo.slice(1);
    const { sheet, local } = splitSheet(reference);
    const rect = parseAddress(local);
    const found = sheet === null ? null : this.book.worksheets.$find(sheet);
    if (found && rect) return new Range(found, rect);
    return sheet === null ? tableReference(this.book, reference) : null;
  }

  private get constant(): string | number | boolean | undefined {
    const text = this.refersTo.slice(1);
    if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
    return /^[+-]?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  }
}
