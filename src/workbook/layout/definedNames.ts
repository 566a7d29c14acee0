import { linkTargets } from '../blueprint/blueprint';
import { lists } from '../blueprint/lists';
import { wordsOf } from '../blueprint/listsPanel';
import { spill } from '../blueprint/goalCheck';
import { stageCell } from '../blueprint/home';
import { itemSpill } from '../blueprint/itemSpill';
import {
  changeMessage,
  feedbackReport,
  formMark,
  goalChecks,
  idsName,
  itemReport,
  listName,
  reportRound,
  sheetMark,
  stageNow,
} from '../blueprint/names';
import { reportSpill, roundCell } from '../blueprint/reportSpill';
import { messageCell } from '../blueprint/reportChange';
import type { SheetKey } from '../blueprint/types';
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
    ...panelNames(sheets),
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

/** What formulas on other sheets read of the panels. */
const panelCells: readonly (readonly [name: string, SheetKey, Rect, comment: string])[] = [
  [stageNow, 'home', stageCell, 'The stage on Home.'],
  [goalChecks, 'checks', spill, 'The check of the goals.'],
  [reportRound, 'report', roundCell, 'The round that the report sheets show.'],
  [feedbackReport, 'report', reportSpill, 'The 360 report.'],
  [itemReport, 'reportItems', itemSpill, 'The 360 report by item.'],
  [changeMessage, 'reportChange', messageCell, 'What the change says.'],
];

const panelNames = (sheets: readonly SheetPlan[]): NamePlan[] =>
  panelCells.flatMap(([name, key, rect, comment]) =>
    sheets
      .filter((sheet) => sheet.key === key)
      .map((sheet) => ({ name, formula: reference(sheet, rect), comment, visible: true })),
  );

const idNames = (): NamePlan[] =>
  [...linkTargets].map(([table, column]) => ({
    name: idsName(table),
    formula: `=${table}[${column}]`,
    comment: '',
    visible: true,
  }));
