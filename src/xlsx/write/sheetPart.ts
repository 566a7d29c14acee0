import { address, columnLetters, quotedSheetName } from '../../workbook/cell';
import type { PrintPlan, SheetPlan } from '../../workbook/plan';
import { declaration, element, elementText, type XmlElement } from '../xml/tree';
import type { FileSheet } from './compose';
import { footerText } from './footer';
import { fileFormula } from './formula';
import { namespaces } from './namespaces';
import type { Numbered } from './numbered';
import type { RowHeights } from './rowHeights';
import { sheetData } from './sheetData';
import { argb, type StyleSheet } from './styleSheet';
import { validationElement } from './validation';

/** What the parts of all sheets refer to. */
export interface SheetContext {
  readonly styles: StyleSheet;
  readonly texts: Numbered;
  /** Names of the tabs by key, for links. */
  readonly tabs: ReadonlyMap<string, string>;
}

/** Relationships of a sheet to what stands on it. */
export interface SheetRelations {
  /** At most one. */
  readonly drawings: readonly string[];
  readonly tables: readonly string[];
}

/** The part of a sheet (ECMA-376 part 1, 18.3.1.99): its elements have to come in this order. */
export function sheetPart(
  sheet: FileSheet,
  heights: RowHeights,
  { styles, texts, tabs }: SheetContext,
  { drawings, tables }: SheetRelations,
): string {
  const { plan } = sheet;
  return [
    declaration,
    `<worksheet xmlns="${namespaces.spreadsheet}" xmlns:r="${namespaces.relationships}">`,
    ...[properties(plan), extent(sheet), views(plan), element('sheetFormatPr', { defaultRowHeight: 15 })].map(
      elementText,
    ),
    ...widths(plan).map(elementText),
    sheetData(sheet, heights, styles, texts),
    ...[
      ...protection(plan),
      ...conditionalFormats(plan, styles),
      ...group('dataValidations', plan.validations.map(validationElement)),
      ...links(sheet, tabs),
      element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      page(plan.print),
      element('headerFooter', {}, [element('oddFooter', {}, [footerText(plan)])]),
      ...drawings.map((id) => element('drawing', { 'r:id': id })),
      ...group(
        'tableParts',
        tables.map((id) => element('tablePart', { 'r:id': id })),
      ),
    ].map(elementText),
    '</worksheet>',
  ].join('');
}

const group = (name: string, items: readonly XmlElement[]): readonly XmlElement[] =>
  items.length === 0 ? [] : [element(name, { count: items.length }, items)];

const properties = ({ tabColour }: SheetPlan): XmlElement =>
  element('sheetPr', {}, [
    element('tabColor', { rgb: argb(tabColour) }),
    element('pageSetUpPr', { fitToPage: true }),
  ]);

function extent({ cells, looks }: FileSheet): XmlElement {
  const rows = Math.max(1, cells.height, looks.height);
  let columns = 1;
  for (let row = 0; row < rows; row++) columns = Math.max(columns, cells.width(row), looks.width(row));
  return element('dimension', { ref: address({ row: 0, column: 0, rows, columns }) });
}

function views({ freeze: { rows, columns } }: SheetPlan): XmlElement {
  const pane = element('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
    state: 'frozen',
  });
  return element('sheetViews', {}, [
    element('sheetView', { workbookViewId: 0 }, rows + columns > 0 ? [pane] : []),
  ]);
}

const widths = ({ columnWidths }: SheetPlan): readonly XmlElement[] =>
  columnWidths.length === 0
    ? []
    : [
        element(
          'cols',
          {},
          columnWidths.map((width, index) =>
            element('col', { min: index + 1, max: index + 1, width, customWidth: true }),
          ),
        ),
      ];

/** Without a password: protection keeps formulas from slips, it is no secrecy. Columns and rows may be resized to read. */
const protection = (plan: SheetPlan): readonly XmlElement[] =>
  plan.protection
    ? [
        element('sheetProtection', {
          sheet: true,
          objects: true,
          scenarios: true,
          formatColumns: false,
          formatRows: false,
        }),
      ]
    : [];

/** One element for each range. Of the rules that hold for a cell, Excel lets the one with the smaller number win. */
function conditionalFormats({ formats }: SheetPlan, styles: StyleSheet): readonly XmlElement[] {
  const rules = new Map<string, XmlElement[]>();
  formats.forEach(({ range, formula, style }, index) => {
    const rule = element(
      'cfRule',
      { type: 'expression', dxfId: styles.difference(style), priority: index + 1 },
      [element('formula', {}, [fileFormula(formula)])],
    );
    const sqref = address(range);
    const others = rules.get(sqref);
    if (others) others.push(rule);
    else rules.set(sqref, [rule]);
  });
  return Array.from(rules, ([sqref, ofRange]) => element('conditionalFormatting', { sqref }, ofRange));
}

function links({ cells }: FileSheet, tabs: ReadonlyMap<string, string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const [row, column, { link }] of cells.entries()) {
    const tab = link && tabs.get(link);
    if (tab !== undefined)
      found.push(
        element('hyperlink', {
          ref: `${columnLetters(column)}${row + 1}`,
          location: `${quotedSheetName(tab)}!A1`,
        }),
      );
  }
  return found.length === 0 ? [] : [element('hyperlinks', {}, found)];
}

/** Paper size 9 is A4. */
const page = ({ orientation, fit }: PrintPlan): XmlElement =>
  element('pageSetup', {
    paperSize: 9,
    fitToWidth: fit.wide,
    fitToHeight: fit.tall,
    orientation,
  });
