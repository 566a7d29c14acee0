/**
 * The same report in the plainest way, for comparison: per competency and group, look at every row again. Written apart from the
 * product, for generated data only: one round, every group large enough to stand alone, no slips in the tables.
 */
export function naiveReport(responses: unknown[][], items: unknown[][]): (string | number)[][] {
  const [header = [], ...rows] = responses;
  const model = items.slice(1).map(([id, competency, reverse, weight, min, max]) => ({
    column: header.indexOf(id),
    competency: String(competency),
    score: (cell: unknown): number | null =>
      typeof cell !== 'number' ? null : reverse === 'Yes' ? Number(min) + Number(max) - cell : cell,
    weight: Number(weight),
  }));
  const groups = ['Peer', 'Direct report', 'Stakeholder', 'Other'].filter((group) =>
    rows.some((row) => row[2] === group),
  );

  const raterMeans = (competency: string, belongs: (group: unknown) => boolean): number[] =>
    rows
      .filter((row) => belongs(row[2]))
      .flatMap((row) => {
        const asked = model.filter((item) => item.competency === competency);
        const given = asked.flatMap((item) => {
          const score = item.score(row[item.column]);
          return score === null ? [] : [{ score, weight: item.weight }];
        });
        if (given.length === 0 || given.length < asked.length / 2) return [];
        return [sum(given.map((g) => g.score * g.weight)) / sum(given.map((g) => g.weight))];
      });
  const mean = (values: number[]): number => sum(values) / values.length;

  return [...new Set(model.map((item) => item.competency))].map((competency) => {
    const others = raterMeans(competency, (group) => group !== 'Self');
    const self = mean(raterMeans(competency, (group) => group === 'Self'));
    return [
      competency,
      self,
      mean(raterMeans(competency, (group) => group === 'Manager')),
      ...groups.map((name) => mean(raterMeans(competency, (group) => group === name))),
      mean(others),
      others.length,
      self - mean(others),
    ];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Largest difference between the figures of a report (with its header and two columns of words) and a naive one; Infinity when
 * they have not the same shape.
 */
export function largestDifference(
  report: readonly (string | number)[][],
  naive: readonly (string | number)[][],
): number {
  const figures = report.slice(1).map((row) => row.slice(0, -2));
  if (figures.length !== naive.length) return Infinity;
  return Math.max(
    ...figures.flatMap((row, at) => {
      const other = naive[at] ?? [];
      if (row.length !== other.length || row[0] !== other[0]) return [Infinity];
      return row.slice(1).map((figure, column) => {
        const expected = Number(other[column + 1]);
        const absent = figure === '' && Number.isNaN(expected);
        return absent ? 0 : typeof figure === 'number' ? Math.abs(figure - expected) : Infinity;
      });
    }),
  );
}
