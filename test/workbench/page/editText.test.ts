import { editText } from '../../../src/workbench/page/editText';
import { understand } from '../../../src/workbench/host/model/typedInput';
import { memoryWorkbook } from '../../support/memoryWorkbook';
import fc from 'fast-check';

describe('what the cell editor opens with', () => {
  const { book, sheet } = memoryWorkbook();
  const opened = (value: string | number | boolean | null, format = 'General'): string => {
    book.$engine.write(sheet.id, 0, 0, [[{ value }]]);
    book.$engine.setNumberFormat(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 }, format);
    return editText(book, sheet.id, 0, 0);
  };

  it('is the formula as it was entered', () => {
    book.$engine.write(sheet.id, 0, 0, [[{ formula: '=SUM(Goals[Target])' }]]);
    expect(editText(book, sheet.id, 0, 0)).toBe('=SUM(Goals[Target])');
  });

  it('is the number in full, whatever its format rounds away', () => {
    expect(opened(3.14159, '0.00')).toBe('3.14159');
  });

  it('is a percentage where the cell shows one', () => {
    expect(opened(0.585, '0%')).toBe('58.5%');
  });

  it('is nothing for an empty cell', () => {
    expect(opened(null)).toBe('');
  });

  it.each(['0014', '=not a formula', "'quoted", '12%'])('keeps the text %s text', (text) => {
    expect(opened(text)).toBe(`'${text}`);
  });

  it('enters the same value again when it is left as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.stringMatching(/^[a-z ]{1,12}$/),
        ),
        (value) => {
          const entered = understand(opened(value), { format: 'General', monthFirst: true, year: 2026 });
          // Excel has one zero, and no texts that mean something else when typed.
          fc.pre(typeof value !== 'string' || !/^(true|false)$/i.test(value.trim()));
          expect(entered.input).toEqual({ value: value === 0 ? 0 : value });
        },
      ),
    );
  });
});
