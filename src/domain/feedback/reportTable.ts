import type { FeedbackReport } from './report';

/**
 * The report as a rectangle of cells with its header row: Competency, Self, Manager, the displayed groups and pools, Others, n,
 * Gap, Quadrant, Agreement. Missing and suppressed figures are `''`: Excel would turn a null of a custom function into 0
 * (office-js #1503).
 */
export function reportTable(report: FeedbackReport): (string | number)[][] {
  const header = [
    'Competency',
    'Self',
    'Manager',
    ...report.groups.map((group) => group.label),
    'Others',
    'n',
    'Gap',
    'Quadrant',
    'Agreement',
  ];
  const rows = report.rows.map((row) => [
    row.competency,
    row.self ?? '',
    row.manager ?? '',
    ...row.groups.map((mean) => mean ?? ''),
    row.others ?? '',
    row.n ?? '',
    row.gap ?? '',
    row.quadrant,
    row.agreement ?? '',
  ]);
  return [header, ...rows];
}
