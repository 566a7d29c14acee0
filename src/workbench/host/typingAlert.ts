import { HostError } from './errors';
import type { Range } from './model/range';
import { understand } from './model/typedInput';
import { checkValues } from './model/validity';

/** The box that Excel shows when somebody types what a validation does not allow. */
export interface TypingAlert {
  /** `Stop` keeps the entry out; the others let it in when the person insists. */
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

/** Excel's own words where the validation has none. */
const standard = {
  title: 'Microsoft Excel',
  message: "This value doesn't match the data validation restrictions defined for this cell.",
};

/**
 * What Excel would say to an entry typed into the first cell of the range; `null` when it lets it in. Pasting asks nobody (docs:
 * excel/excel-add-ins-data-validation). Formulas, and rules whose bounds are formulas, are not judged here.
 */
export function typingAlert(range: Range, typed: string): TypingAlert | null {
  const { $sheet: sheet, $rect: rect } = range;
  const record = sheet.$validations.at(rect.row, rect.column);
  if (Object.keys(record.rule).length === 0 || record.errorAlert['showAlert'] === false) return null;
  const { locale, year } = sheet.$book.$setting;
  const format = sheet.$book.$engine.numberFormats(sheet.id, { ...rect, rows: 1, columns: 1 })[0]?.[0];
  const rules = { format: format ?? 'General', monthFirst: locale === 'en-US', year };
  try {
    const { input } = understand(typed, rules);
    if (!('value' in input)) return null;
    const listed = (source: string) => range.getCell(0, 0).dataValidation.$listed(source);
    if (checkValues([input.value], record, listed)[0] !== false) return null;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
  const { style, title, message } = record.errorAlert;
  return {
    style: style === 'Warning' || style === 'Information' ? style : 'Stop',
    title: typeof title === 'string' && title !== '' ? title : standard.title,
    message: typeof message === 'string' && message !== '' ? message : standard.message,
  };
}
