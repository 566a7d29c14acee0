import { absoluteAddress, quotedSheetName } from '../../workbook/cell';
import type { NamePlan, SheetPlan } from '../../workbook/plan';
import { parseXml } from '../xml/scan';
import { documentText, element, localName, type XmlElement } from '../xml/tree';
import { encodeXString } from '../xml/xstring';
import { fileFormula } from './formula';

/**
 * The workbook part with our names and calculation settings: hucre cannot hide a name, does not quote the sheet of a print area, and
 * asks for a full calculation whenever the file is opened.
 *
 * @param written hucre's part: its list of sheets stays, with the ids of their relationships
 * @param calculate some formula has no known result
 */
export function workbookPart(
  written: string,
  names: readonly NamePlan[],
  sheets: readonly SheetPlan[],
  calculate: boolean,
): string {
  const workbook = parseXml(written);
  const replaced = new Set(['definedNames', 'calcPr']);
  const kept = workbook.children.filter(
    (child) => typeof child === 'string' || !replaced.has(localName(child.name)),
  );
  const definedNames = [...names.map(definedName), ...sheets.flatMap(printNames)];
  return documentText({
    ...workbook,
    children: [
      ...kept,
      ...(definedNames.length > 0 ? [element('definedNames', {}, definedNames)] : []),
      // The calculation engine of Excel 2019 and 365: an older id would make them calculate everything on opening and ask to save on
      // closing, and readers would not see the values that were saved.
      element('calcPr', { calcId: 191_029, fullCalcOnLoad: calculate || undefined }),
    ],
  });
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
