import { absoluteAddress, quotedSheetName } from '../../workbook/cell';
import type { NamePlan, SheetPlan } from '../../workbook/plan';
import { documentText, element, type XmlElement } from '../xml/tree';
import { encodeXString } from '../xml/xstring';
import { fileFormula } from './formula';
import { namespaces } from './namespaces';

/**
 * The workbook part: its sheets, names and settings of calculation.
 *
 * @param relations of the workbook to its sheets, in their order
 * @param calculate some formula has no known result
 */
export function workbookPart(
  names: readonly NamePlan[],
  sheets: readonly SheetPlan[],
  relations: readonly string[],
  calculate: boolean,
): string {
  const definedNames = [...names.map(definedName), ...sheets.flatMap(printNames)];
  return documentText(
    element('workbook', { xmlns: namespaces.spreadsheet, 'xmlns:r': namespaces.relationships }, [
      element('bookViews', {}, [
        element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 16_384, windowHeight: 8_192 }),
      ]),
      element(
        'sheets',
        {},
        sheets.map(({ name }, index) =>
          element('sheet', { name, sheetId: index + 1, 'r:id': relations[index] }),
        ),
      ),
      ...(definedNames.length > 0 ? [element('definedNames', {}, definedNames)] : []),
      // The calculation engine of Excel 2019 and 365: an older id would make them calculate everything on opening and ask to save on
      // closing, and readers would not see the values that were saved.
      element('calcPr', { calcId: 191_029, fullCalcOnLoad: calculate || undefined }),
    ]),
  );
}

const definedName = ({ name, formula, comment, visible }: NamePlan): XmlElement =>
  element(
    'definedName',
    {
      name,
      comment: comment === '' ? undefined : encodeXString(comment),
      hidden: visible ? undefined : true,
    },
    [fileFormula(formula)],
  );

function printNames({ name, print }: SheetPlan, index: number): readonly XmlElement[] {
  const { area, titleRows } = print;
  const tab = quotedSheetName(name);
  const ofSheet = (builtIn: string, reference: string): XmlElement =>
    element('definedName', { name: `_xlnm.${builtIn}`, localSheetId: index }, [reference]);
  return [
    ...(area ? [ofSheet('Print_Area', `${tab}!${absoluteAddress(area)}`)] : []),
    ...(titleRows
      ? [ofSheet('Print_Titles', `${tab}!$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`)]
      : []),
  ];
}
