import fc from 'fast-check';
import { understand } from '../../../../src/workbench/host/model/typedInput';

const rules = { format: 'General', monthFirst: true, year: 2026 };

describe('what Excel understands', () => {
  test.each([
    ['1e3', 1000],
    ['.5', 0.5],
    ['+7', 7],
    ['1,234.5', 1234.5],
    ['(12)', -12],
    ['12:30', 12.5 / 24],
  ])('%p is the number %p', (text, number) => {
    expect(understand(text, rules).input).toEqual({ value: number });
  });

  test.each(['1,23', '12..3', '.', '1-', 'e5', '12 weeks', '25:00', '2/30/2026'])('%p is text', (text) => {
    expect(understand(text, rules).input).toEqual({ value: text });
  });

  test('a day and a month depend on the locale and get the year of today', () => {
    const american = understand('3/4', rules);
    const british = understand('3/4', { ...rules, monthFirst: false });
    expect(american).toEqual({ input: { value: 46085 }, format: 'd-mmm' });
    expect(british).toEqual({ input: { value: 46115 }, format: 'd-mmm' });
  });

  test('an apostrophe keeps any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(understand(`'${text}`, rules).input).toEqual({ value: text });
      }),
    );
  });

  test('a text cell keeps any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
        expect(understand(text, { ...rules, format: '@' }).input).toEqual({ value: text });
      }),
    );
  });

  test('nothing but text, numbers and booleans can be written', () => {
    expect(() => understand(new Date(), rules)).toThrow(/argument is invalid/);
    expect(() => understand(Number.NaN, rules)).toThrow(/argument is invalid/);
  });
});
