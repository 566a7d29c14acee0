/** Everything a workbook holds that a build could change, as plain data. Two equal states are the same workbook. */
export interface WorkbookState {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: string;
    readonly tabColor: string;
    readonly isProtected: boolean;
    readonly charts: readonly string[];
    readonly cells: unknown;
    readonly conditionalFormats: number;
  }[];
  readonly tables: readonly { readonly name: string; readonly style: string; readonly address: string }[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly xml: readonly string[];
}

/** Reads the state through office.js, as any other add-in would. */
export const workbookState = (): Promise<WorkbookState> =>
  Excel.run(async (context) => {
    const { worksheets, tables, names, customXmlParts } = context.workbook;
    worksheets.load('items/name,items/visibility,items/tabColor,items/protection/protected');
    tables.load('items/name,items/style');
    names.load('items/name,items/formula,items/visible');
    customXmlParts.load('items/id');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      charts: sheet.charts.load('items/name'),
      used: sheet.getUsedRangeOrNullObject(true).load('address,formulas,numberFormat'),
      formats: sheet.getRange().conditionalFormats.getCount(),
    }));
    const places = tables.items.map((table) => ({ table, range: table.getRange().load('address') }));
    const xml = customXmlParts.items.map((part) => part.getXml());
    await context.sync();
    return {
      sheets: sheets.map(({ sheet, charts, used, formats }) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        isProtected: sheet.protection.protected,
        charts: charts.items.map(({ name }) => name),
        cells: used.isNullObject ? null : used.toJSON(),
        conditionalFormats: formats.value,
      })),
      tables: byName(
        places.map(({ table, range }) => ({ name: table.name, style: table.style, address: range.address })),
      ),
      names: byName(
        names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
      ),
      xml: xml.map(({ value }) => value),
    };
  });

/** In which order they were made is no part of the state. */
const byName = <T extends { readonly name: string }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
