import type { ItemReport } from './itemReport';

/**
 * The item report as a rectangle of cells with its header row: Item ID, Competency, Self, Manager, the displayed groups and pools,
 * Others, n, Gap, Not observed (a share), Rank. Missing and suppressed figures are `''`, as in `reportTable`.
 */
export function itemTable(report: ItemReport): (string | number)[][] {
  const header = [
    'Item ID',
    'Competency',
    'Self',
    'Manager',
    ...report.groups.map((group) => group.label),
    'Others',
    'n',
    'Gap',
    'Not observed',
    'Rank',
  ];
  const rows = report.rows.map((row) => [
    row.id,
    row.competency,
    row.self ?? '',
    row.manager ?? '',
    ...row.groups.map((mean) => mean ?? ''),
    row.others ?? '',
    row.n ?? '',
    row.gap ?? '',
    row.notObserved ?? '',
    row.rank ?? '',
  ]);
  return [header, ...rows];
}
