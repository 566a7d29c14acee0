import type { SupportReport } from '../../../excel/supportReport';
import { enHelp } from '../../strings/enHelp';

/** The report in lines of `name: value`. */
export function reportText(report: SupportReport, version: string): string {
  const { fields, unknown, none } = enHelp;
  return [
    `${fields.version}: ${version}`,
    `${fields.platform}: ${report.platform ?? unknown}`,
    `${fields.officeVersion}: ${report.officeVersion ?? unknown}`,
    `${fields.displayLanguage}: ${report.displayLanguage ?? unknown}`,
    `${fields.contentLanguage}: ${report.contentLanguage ?? unknown}`,
    ...report.sets.map(({ name, version: set }) => `${name}: ${set ?? none}`),
  ].join('\n');
}
