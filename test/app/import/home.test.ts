import { commentColumns } from '../../../src/app/import/comments';
import { engagementColumns } from '../../../src/app/import/engagement';
import { goalColumns } from '../../../src/app/import/goals';
import { calculatedColumns } from '../../../src/workbook/filledRows';
import { homeColumns } from '../../../src/app/import/home';
import { itemColumns } from '../../../src/app/import/items';
import { raterColumns } from '../../../src/app/import/raters';
import { reviewColumns } from '../../../src/app/import/reviews';
import { sessionColumns } from '../../../src/app/import/sessions';
import { blocks } from '../../../src/workbook/blueprint/blueprint';

const inputHeaders = (table: string): string[] => {
  const block = blocks.get(table);
  const specs = block?.kind === 'form' ? block.fields : (block?.columns ?? []);
  return specs.filter((spec) => !spec.formula).map((spec) => spec.header);
};

describe('columns of files and columns of the workbook', () => {
  it.each([
    ['Raters_360', raterColumns, []],
    ['Items_360', itemColumns, []],
    ['Comments_360', commentColumns, ['Approved', 'Edited']],
    ['Goals', goalColumns, []],
    ['Reviews', reviewColumns, []],
    ['Sessions', sessionColumns, []],
    [
      'Engagement',
      engagementColumns,
      [
        'Stage model',
        'Current stage',
        'Stage override reason',
        'Disclosure level',
        'Client consent 360',
        'Consent date',
      ],
    ],
  ])(
    'agree for %s: whatever a person fills in can be imported, but for what people decide in the workbook',
    (table, columns, decided) => {
      const missing = inputHeaders(table).filter((header) => !(header in columns));
      expect(missing).toEqual(decided);
    },
  );

  it('are never formulas', () => {
    expect([...calculatedColumns('Goals')]).toEqual([
      'Check',
      'Findings',
      'Actions',
      'Current value',
      'Progress',
    ]);
    expect(Object.keys(goalColumns).filter((header) => calculatedColumns('Goals').has(header))).toEqual([]);
    expect(Object.keys(reviewColumns).filter((header) => calculatedColumns('Reviews').has(header))).toEqual(
      [],
    );
  });

  it('can not be declared for a column that the workbook does not have', () => {
    expect(() => homeColumns('Goals', { Colour: {} })).toThrow('Goals has no column Colour');
  });
});
