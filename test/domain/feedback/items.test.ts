import { readItems } from '../../../src/domain/feedback/items';
import type { ItemModel } from '../../../src/domain/feedback/items';
import type { Table } from '../../../src/domain/table';

const header = ['Item ID', 'Competency', 'Text', 'Reverse', 'Weight', 'Scale min', 'Scale max'];

function model(...rows: unknown[][]): ItemModel {
  const outcome = readItems([header, ...rows]);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const failureCode = (table: Table): string | null => {
  const outcome = readItems(table);
  return outcome.ok ? null : outcome.reason.code;
};

describe('the items table', () => {
  it('fills what is left blank, with null as with the zeros that Excel sends from the desktop', () => {
    for (const blank of [null, '', 0, undefined])
      expect(model(['a', 'Focus', 'Text', blank, blank, blank, blank])).toEqual([
        {
          name: 'Focus',
          scale: { min: 1, max: 5 },
          items: [{ id: 'a', text: 'Text', reverse: false, weight: 1 }],
        },
      ]);
  });

  it('reads yes and no as people write them', () => {
    const reverse = (cell: unknown): boolean | undefined => model(['a', 'F', '', cell])[0]?.items[0]?.reverse;
    for (const cell of ['Y', 'yes', true, 1, 'TRUE', 'x']) expect(reverse(cell)).toBe(true);
    for (const cell of ['N', 'No', false, 'FALSE', 'n']) expect(reverse(cell)).toBe(false);
  });

  it('passes over rows without an id', () => {
    expect(model([null, null], ['a', 'F'], ['', 'G'])).toHaveLength(1);
  });

  it('accepts short headers, whatever their case and signs', () => {
    const table = [
      ['ITEM', 'competency ', 'Min', 'max', 'weight'],
      ['a', 'F', 0, 10, '1,5'],
    ];
    expect(readItems(table)).toMatchObject({
      ok: true,
      value: [{ scale: { min: 0, max: 10 }, items: [{ weight: 1.5 }] }],
    });
  });

  it.each([
    ['items-no-column', [['Competency'], ['F']]],
    ['items-no-column', [['Item'], ['a']]],
    ['items-no-column', []],
    ['items-empty', [header]],
    ['item-duplicate', [header, ['a', 'F'], ['A ', 'G']]],
    ['item-no-competency', [header, ['a', '']]],
    ['item-no-competency', [header, ['a', '#REF!']]],
    ['item-reverse', [header, ['a', 'F', '', 'perhaps']]],
    ['item-weight', [header, ['a', 'F', '', '', -1]]],
    ['item-weight', [header, ['a', 'F', '', '', 'heavy']]],
    ['item-scale', [header, ['a', 'F', '', '', '', 5, 1]]],
    ['item-scale', [header, ['a', 'F', '', '', '', null, 5]]],
    ['item-scale', [header, ['a', 'F', '', '', '', 1, '#N/A']]],
    ['competency-scales', [header, ['a', 'F', '', '', '', 1, 5], ['b', 'F', '', '', '', 1, 7]]],
  ])('fails with %s', (code, table) => {
    expect(failureCode(table)).toBe(code);
  });
});
