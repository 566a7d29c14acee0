import type { SupportReport } from '../../../excel/supportReport';
import { en } from '../../strings/en';

/** The report in lines of `name: value`. */
export function reportText(report: SupportReport, version: string): string {
  const { fields, unknown, none } = en.help;
  return [
    `${fields.version}: ${version}`,
    `${fields.platform}: ${report.platform ?? unknown}`,
    `${fields.officeVersion}: ${report.officeVersion ?? unknown}`,
    `${fields.displayLanguage}: ${report.displayLanguage ?? unknown}`,
    `${fields.contentLanguage}: ${report.contentLanguage ?? unknown}`,
    ...report.sets.map(({ name, version: set }) => `${name}: ${set ?? none}`),
  ].join('\n');
}
