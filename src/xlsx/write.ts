import { failure, success, type Outcome } from '../domain/outcome';
import type { Receipt } from '../workbook/copies/receipt';
import { RECEIPT_NAMESPACE, receiptXml } from '../workbook/copies/receiptXml';
import type { NamePlan, WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { STAMP_NAMESPACE, stampXml } from '../workbook/stamp';
import { STAMP_NAME, stampName } from '../workbook/stampName';
import { composeWorkbook, type FileSheet } from './write/compose';
import { putCustomXml, type CustomXmlPart } from './write/customXmlPart';
import { PackageParts } from './write/packageParts';
import { findProblem } from './write/preflight';
import { corePart, programPart, type FileProperties } from './write/propertyParts';
import { putSheets } from './write/sheetParts';
import { themePart } from './write/themePart';
import { workbookPart } from './write/workbookPart';
import { packParts } from './zip';

const WORKBOOK = 'xl/workbook.xml';

/**
 * Writes the engagement workbook or a copy of it: the plan gives the places, the content gives rows and calculated values. The same arguments give the
 * same bytes, on every machine and in every time zone.
 *
 * Formulas of our own functions, and formulas that spill, are written as the values they have in `content.sheets` (see
 * `write/formula.ts`); native formulas keep their last values. Tables, columns and sheets that the plan does not name are left out.
 *
 * @param content every table of the plan may be missing: its starter rows are written instead
 * @param receipt of a copy for the client: what comes back is compared with it. A copy has no stamp
 * @returns the bytes of an .xlsx file, or the first thing that Excel would not open or would lose: `more-rows-than-planned`,
 *   `text-too-long`, `number-not-finite`, and reasons that only a wrong plan can give
 */
export function writeWorkbook(
  plan: WorkbookPlan,
  content: WorkbookSnapshot,
  properties: FileProperties,
  receipt?: Receipt,
): Outcome<Uint8Array> {
  const sheets = composeWorkbook(plan, content);
  const problem = findProblem(plan, content, sheets);
  if (problem) return failure(problem);

  const parts = new PackageParts();
  parts.relate('', 'workbook', WORKBOOK);
  putProperties(parts, properties);
  const relations = putSheets(parts, WORKBOOK, sheets);
  parts.put(
    WORKBOOK,
    'workbook',
    workbookPart(names(plan, content), plan.sheets, relations, needsCalculation(sheets)),
  );
  parts.relate(WORKBOOK, 'theme', 'xl/theme/theme1.xml');
  parts.put('xl/theme/theme1.xml', 'theme', themePart);
  putCustomXml(parts, WORKBOOK, customXml(content, receipt));
  return success(packParts(parts.bytes()));
}

function putProperties(parts: PackageParts, properties: FileProperties): void {
  parts.relate('', 'coreProperties', 'docProps/core.xml');
  parts.put('docProps/core.xml', 'coreProperties', corePart(properties));
  parts.relate('', 'extendedProperties', 'docProps/app.xml');
  parts.put('docProps/app.xml', 'extendedProperties', programPart);
}

/** What an engagement says about itself, or a copy of one. */
const customXml = ({ stamp }: WorkbookSnapshot, receipt: Receipt | undefined): readonly CustomXmlPart[] => [
  ...(stamp ? [{ namespace: STAMP_NAMESPACE, xml: stampXml(stamp) }] : []),
  ...(receipt ? [{ namespace: RECEIPT_NAMESPACE, xml: receiptXml(receipt) }] : []),
];

/** The plan's names, and the second copy of the stamp. */
const names = (plan: WorkbookPlan, { stamp }: WorkbookSnapshot): readonly NamePlan[] =>
  stamp
    ? [...plan.names.filter(({ name }) => name.toLowerCase() !== STAMP_NAME), stampName(stamp)]
    : plan.names;

const needsCalculation = (sheets: readonly FileSheet[]): boolean =>
  sheets.some(({ cells }) => {
    for (const [, , { formula, value }] of cells.entries())
      if (formula !== undefined && value === undefined) return true;
    return false;
  });
