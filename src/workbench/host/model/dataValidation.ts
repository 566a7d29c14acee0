import type { CellValue, Rect } from '../../../workbook/cell';
import { invalidArgument } from '../errors';
import { HostObject } from '../hostObject';
import { limits, requireText } from './limits';
import { Range } from './range';
import { rangeFormula } from './rangeFormula';
import { checkValues } from './validity';
import type { Worksheet } from './worksheet';

type Options = Readonly<Record<string, unknown>>;

/** Everything a cell's validation consists of. Records are replaced, never changed. */
export interface ValidationRecord {
  /** One property, such as `{ list: … }`; none without validation. */
  readonly rule: Options;
  readonly prompt: Options;
  readonly errorAlert: Options;
  readonly ignoreBlanks: boolean;
}

export const noValidation: ValidationRecord = {
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
};

const types: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** `Range.dataValidation`. Ranges whose cells differ read as null, and their type as `Inconsistent`. */
export class DataValidation extends HostObject {
  constructor(
    private readonly sheet: Worksheet,
    private readonly rect: Rect,
  ) {
    super('DataValidation');
  }

  get type(): string {
    const rule = this.uniform?.rule;
    if (!rule) return 'Inconsistent';
    return types[Object.keys(rule)[0] ?? ''] ?? 'None';
  }

  get rule(): unknown {
    return this.uniform?.rule ?? null;
  }

  /** Exactly one property (docs:excel/excel-add-ins-data-validation); a list typed as text has at most 255 characters. */
  set rule(rule: unknown) {
    this.change({ rule: requireRule(rule) });
  }

  get prompt(): unknown {
    return this.uniform?.prompt ?? null;
  }

  set prompt(prompt: unknown) {
    const options = requireMessage(prompt, 'DataValidation.prompt');
    this.change({ prompt: { showPrompt: true, ...options } });
  }

  get errorAlert(): unknown {
    return this.uniform?.errorAlert ?? null;
  }

  set errorAlert(alert: unknown) {
    const options = requireMessage(alert, 'DataValidation.errorAlert');
    const style = options['style'] ?? 'Stop';
    if (style !== 'Stop' && style !== 'Warning' && style !== 'Information')
      throw invalidArgument(undefined, 'DataValidation.errorAlert');
    this.change({ errorAlert: { showAlert: true, ...options, style } });
  }

  get ignoreBlanks(): unknown {
    return this.uniform?.ignoreBlanks ?? null;
  }

  set ignoreBlanks(ignore: unknown) {
    if (typeof ignore !== 'boolean') throw invalidArgument(undefined, 'DataValidation.ignoreBlanks');
    this.change({ ignoreBlanks: ignore });
  }

  /** True when all cells are valid, false when none is, null when some are. */
  get valid(): boolean | null {
    const results = new Set<boolean>();
    for (const { rect, value } of this.sheet.$validations.within(this.rect)) {
      const listed = (source: string): readonly CellValue[] => this.$listed(source);
      for (const result of checkValues(this.sheet.$cells.values(rect).flat(), value, listed))
        results.add(result);
    }
    return results.size > 1 ? null : !results.has(false);
  }

  clear(): void {
    this.sheet.$requireAllowed('nothing');
    this.sheet.$validations.put(this.rect, noValidation);
  }

  private get uniform(): ValidationRecord | null {
    return this.sheet.$validations.uniform(this.rect);
  }

  private change(change: Partial<ValidationRecord>): void {
    this.sheet.$requireAllowed('nothing');
    this.sheet.$validations.change(this.rect, (record) => ({ ...record, ...change }));
  }

  /** Items of a list, from its source. */
  $listed(source: string): readonly CellValue[] {
    if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
    const range = this.sheet.getRange(source.slice(1).replaceAll('$', ''));
    return range.$sheet.$cells.values(range.$rect).flat();
  }
}

function requireRule(rule: unknown): Options {
  const entries = typeof rule === 'object' && rule !== null ? Object.entries(rule as Options) : [];
  const [entry, ...more] = entries.filter(([, options]) => options !== null && options !== undefined);
  if (!entry || more.length > 0 || !types[entry[0]]) throw invalidArgument(undefined, 'DataValidation.rule');
  const [kind, given] = entry;
  if (typeof given !== 'object' || given === null) throw invalidArgument(undefined, 'DataValidation.rule');
  const options = Object.fromEntries(
    Object.entries(given as Options).map(([name, value]) => [name, plain(value)]),
  );
  if (kind === 'list') requireListSource(options['source']);
  if (kind === 'custom' && !isFormula(options['formula']))
    throw invalidArgument(undefined, 'DataValidation.rule');
  return { [kind]: options };
}

/** A range given as the source or a bound becomes its address. */
const plain = (value: unknown): unknown => (value instanceof Range ? rangeFormula(value) : value);

const isFormula = (formula: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula.length <= limits.formula;

function requireListSource(source: unknown): void {
  const text = typeof source === 'string' && source !== '' ? source : null;
  if (text === null) throw invalidArgument(undefined, 'DataValidation.rule');
  if (!text.startsWith('=') && text.length > limits.listSource)
    throw invalidArgument(undefined, 'DataValidation.rule');
  // Excel's dialog: «You may not use references to … structured references»; they need a defined name in between.
  if (text.startsWith('=') && /\[/.test(text)) throw invalidArgument(undefined, 'DataValidation.rule');
}

function requireMessage(value: unknown, location: string): Options {
  if (typeof value !== 'object' || value === null) throw invalidArgument(undefined, location);
  const { title, message, ...rest } = value as Options;
  return {
    ...rest,
    title: requireText(title, limits.promptTitle, location),
    message: requireText(message, limits.promptText, location),
  };
}
