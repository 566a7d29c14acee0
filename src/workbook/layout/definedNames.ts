import { linkTargets } from '../blueprint/blueprint';
import { lists } from '../blueprint/lists';
import { wordsOf } from '../blueprint/listsPanel';
import { spill } from '../blueprint/goalCheck';
import { formMark, goalChecks, idsName, listName, sheetMark } from '../blueprint/names';
import { absoluteAddress, quotedSheetName, type Rect } from '../cell';
import type { NamePlan, SheetPlan } from '../plan';

const reference = (sheet: SheetPlan, rect: Rect): string =>
  `=${quotedSheetName(sheet.name)}!${absoluteAddress(rect)}`;

/** Every defined name of the workbook. Formulas reach other sheets by these and by table names only, so renaming a tab breaks nothing. */
export function definedNames(sheets: readonly SheetPlan[]): readonly NamePlan[] {
  return [
    ...sheets.map((sheet) => ({
      name: sheetMark(sheet.key),
      formula: reference(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
      comment: '',
      visible: false,
    })),
    ...sheets.flatMap(formNames),
    ...sheets.filter(({ key }) => key === 'lists').flatMap(listNames),
    ...sheets.filter(({ key }) => key === 'checks').map(checksName),
    ...idNames(),
    {
      name: 'scale_min',
      formula: '=Items_360[Scale min]',
      comment: 'Lowest answers of the 360 items.',
      visible: true,
    },
    {
      name: 'scale_max',
      formula: '=Items_360[Scale max]',
      comment: 'Highest answers of the 360 items.',
      visible: true,
    },
  ];
}

const formNames = (sheet: SheetPlan): NamePlan[] =>
  sheet.forms.flatMap((form) => [
    {
      name: formMark(form.name),
      formula: reference(sheet, form.range),
      comment: '',
      visible: true,
    },
    ...form.fields.flatMap((field, index) =>
      field.name
        ? [
            {
              name: field.name,
              formula: reference(sheet, { ...form.range, row: form.range.row + index, rows: 1 }),
              comment: field.header,
              visible: true,
            },
          ]
        : [],
    ),
  ]);

const listNames = (sheet: SheetPlan): NamePlan[] =>
  lists.map(({ key }, place) => ({
    name: listName(key),
    formula: reference(sheet, wordsOf(place)),
    comment: '',
    visible: true,
  }));

const checksName = (sheet: SheetPlan): NamePlan => ({
  name: goalChecks,
  formula: reference(sheet, spill),
  comment: 'The check of the goals.',
  visible: true,
});

const idNames = (): NamePlan[] =>
  [...linkTargets].map(([table, column]) => ({
    name: idsName(table),
    formula: `=${table}[${column}]`,
    comment: '',
    visible: true,
  }));
