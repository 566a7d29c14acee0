import { feedbackReportFunction } from '../src/functions/feedback';
import { readItems } from '../src/domain/feedback/items';
import { readResponses } from '../src/domain/feedback/responses';
import type { Outcome } from '../src/domain/outcome';
import { competenciesOf, completeFeedback, longRows, type CompleteFeedback } from './completeFeedback';
import { libreOfficeMissing, timeLibreOffice } from './libreOffice';
import { readAll } from './readFloor';
import { median, ms, ratio } from './table';
import { interleaved, shown, type Times } from './timing';

/** Largest difference that counts as equal. */
const TOLERANCE = 1e-12;
const LIBRE_OFFICE_ROUNDS = 5;

type Table = readonly (readonly unknown[])[];
type Row = Record<string, string | number>;

/** What one edit of a score costs until the report shows it, from the arguments as JSON to the cells of the report. */
interface OneEdit {
  readonly answers: number;
  /** One pass over the answers as typed array: the floor. */
  readonly floor: Times;
  /** Reading the JSON of the arguments, which the bridge to Excel does. */
  readonly bridge: Times;
  /** `FEEDBACK.REPORT` alone: cells in, cells out. */
  readonly report: Times;
  /** The same from a row for each answer, all keys as text. */
  readonly longReport: Times;
  readonly endToEnd: Times;
}

/**
 * One edit with the answers laid out as in the workbook, a row for each rater (performance.md PF3; aim: at most 10 ms for 100,000), and,
 * where LibreOffice can be measured, the same answers in its AVERAGEIFS (PF2 and PF3; aims: at least 50 and 100 times as long).
 *
 * @throws Error when a figure is not the naive mean
 */
export async function benchOneEdit(): Promise<{
  readonly edits: Row[];
  readonly libreOffice: Row[] | string;
}> {
  const edits: OneEdit[] = [];
  for (const answers of [10_000, 100_000]) edits.push(await measure(answers));
  const largest = edits.at(-1);
  const rows = edits.map(({ answers, floor, bridge, report, longReport, endToEnd }) => ({
    answers,
    'floor ms': shown(floor),
    'JSON ms': shown(bridge),
    'report ms': shown(report),
    'end to end ms': shown(endToEnd),
    'report from text rows ms': shown(longReport),
    'end to end / floor': ratio(endToEnd.median, floor.median),
  }));
  return { edits: rows, libreOffice: libreOfficeMissing() ?? (largest ? besideLibreOffice(largest) : []) };
}

async function measure(answers: number): Promise<OneEdit> {
  const feedback = completeFeedback(answers);
  const edited = editOf(feedback.responses);
  for (const table of [feedback.responses, edited]) checkReport(table, naiveMeans(table, feedback), feedback);

  const matrix = valueOf(readResponses(feedback.responses, valueOf(readItems(feedback.items))));
  const json = [feedback.responses, edited].map((table) =>
    JSON.stringify([table, feedback.items, 'Final', 3]),
  );
  const read = (turn: number) =>
    JSON.parse(json[turn % 2] ?? '') as Parameters<typeof feedbackReportFunction>;
  const given = read(0);
  const long = longRows(feedback);
  checkReport(long, naiveMeans(feedback.responses, feedback), feedback);
  let turn = 0;
  const times = await interleaved(
    {
      floor: { run: () => readAll(matrix.scores), repeats: 5 },
      bridge: { run: () => read(turn++) },
      report: { run: () => feedbackReportFunction(...given) },
      longReport: { run: () => feedbackReportFunction(long, given[1], 'Final', 3) },
      endToEnd: { run: () => JSON.stringify(feedbackReportFunction(...read(turn++))) },
    },
    { rounds: 21, warmUp: 5 },
  );
  return { answers, ...times };
}

/** Another score for the last answer of the last rater. */
function editOf(responses: Table): Table {
  const last = responses.at(-1) ?? [];
  return [...responses.slice(0, -1), [...last.slice(0, -1), last.at(-1) === 5 ? 1 : 5]];
}

/** Means of the answers by competency and group. Without gaps they are what the report shows. */
const naiveMeans = (responses: Table, { groups, competencies }: CompleteFeedback): number[][] =>
  competencies.map((columns) =>
    groups.map((group) => {
      const rows = responses.filter((row) => row[2] === group);
      const scores = rows.flatMap((row) => columns.map((column) => Number(row[column])));
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    }),
  );

function checkReport(
  responses: Table,
  expected: readonly (readonly number[])[],
  feedback: CompleteFeedback,
): void {
  const [header = [], ...lines] = feedbackReportFunction(
    responses.map((row) => [...row]),
    feedback.items.map((row) => [...row]),
    'Final',
    3,
  );
  const shownMeans = lines.map((line) => feedback.groups.map((group) => Number(line[header.indexOf(group)])));
  checkMeans('The report', shownMeans, expected);
}

function checkMeans(
  who: string,
  means: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): void {
  const difference = Math.max(
    ...expected.flatMap((row, at) => row.map((mean, group) => Math.abs(mean - (means[at]?.[group] ?? NaN)))),
  );
  if (!(difference <= TOLERANCE)) throw new Error(`${who} differs from the naive means by ${difference}.`);
}

function besideLibreOffice({ answers, report, longReport, endToEnd }: OneEdit): Row[] {
  const feedback = completeFeedback(answers);
  const { results, hard, edits } = timeLibreOffice(feedback, LIBRE_OFFICE_ROUNDS);
  checkMeans('LibreOffice', results, naiveMeans(feedback.responses, feedback));
  const formulas = feedback.groups.length * competenciesOf(feedback).length;
  const row = (what: string, theirs: readonly number[], ours: Times): Row => ({
    what,
    'AVERAGEIFS in LibreOffice': formulas,
    'LibreOffice ms': `${ms(median(theirs))} (${ms(Math.min(...theirs))})`,
    'ours ms': shown(ours),
    'LibreOffice / ours': ratio(median(theirs), ours.median),
    'of the least': ratio(Math.min(...theirs), ours.least),
  });
  return [
    row('recalculation, beside our report from the same text rows', hard, longReport),
    row('recalculation, beside our report from a row per rater', hard, report),
    row('one edit until all results are read, beside ours end to end', edits, endToEnd),
  ];
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.reason.code);
}
