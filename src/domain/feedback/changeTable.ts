import type { ChangeReport } from './change';

/**
 * The change between two rounds as a rectangle of cells with its header row: Competency, From, To, Change, Low, High, n, Verdict.
 * Missing and suppressed figures are `''`, as in `reportTable`.
 */
export const changeTable = ({ rows }: ChangeReport): (string | number)[][] => [
  ['Competency', 'From', 'To', 'Change', 'Low', 'High', 'n', 'Verdict'],
  ...rows.map((row) => [
    row.competency,
    row.from ?? '',
    row.to ?? '',
    row.change ?? '',
    row.low ?? '',
    row.high ?? '',
    row.n ?? '',
    row.verdict,
  ]),
];
