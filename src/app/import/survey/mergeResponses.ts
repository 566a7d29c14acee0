import type { CellValue } from '../../../workbook/cell';
import type { TableWrite } from '../../../workbook/port';
import type { ImportReport } from '../report';
import { bareWord, idKey } from '../words';
import type { AnswerSheet, CollectedRater } from './answerSheet';
import { RESPONSES, type SurveyLists } from './lists';
import type { Pace } from './pace';

/** What happens to the raters of a round. */
export interface RoundCount {
  readonly round: string;
  added: number;
  changed: number;
  same: number;
  /** Taken out, since the file does not have them and the round is replaced. */
  removed: number;
}

interface Merged {
  readonly rounds: readonly RoundCount[];
  /** Null when nothing would be different. */
  readonly write: TableWrite | null;
}

/** Share of the work that is done before this begins. */
const BEFORE = 0.75;
const KEY = ['Round', 'Rater ID', 'Group'] as const;
/** Columns that a sentence names one by one. */
const SHOWN_COLUMNS = 5;

/** Puts the answers among those of the workbook, each rater once in a round. Null when the work was called off. */
export async function mergeResponses(
  { raters, items }: AnswerSheet,
  mode: 'append' | 'replace',
  { tables, items: listed }: SurveyLists,
  report: ImportReport,
  pace: Pace,
): Promise<Merged | null> {
  const table = tables.get(RESPONSES);
  const before = table?.headers ?? KEY;
  const inOrder = listed.map(({ id }) => id).filter((id) => items.has(id));
  // An item that the table heads in other capitals is that item.
  const heads = new Set(before.map(idKey));
  const headers = [...before, ...inOrder.filter((id) => !heads.has(idKey(id)))];
  const isItem = new Set(listed.map(({ id }) => idKey(id)));
  const position = new Map(headers.map((header, i) => [idKey(header), i]));
  const at = (header: string): number => position.get(idKey(header)) ?? -1;

  const counts = new Map<string, RoundCount>();
  const countOf = (round: string): RoundCount => {
    const known = counts.get(bareWord(round));
    if (known) return known;
    const fresh = { round, added: 0, changed: 0, same: 0, removed: 0 };
    counts.set(bareWord(round), fresh);
    return fresh;
  };
  const waiting = new Map<string, CollectedRater>();
  for (const rater of raters) {
    if (!(await pace.goesOn(BEFORE))) return null;
    waiting.set(keyOf(rater.round, rater.rater.id), rater);
    countOf(rater.round);
  }
  const rows: CellValue[][] = [];
  const held = table?.rows ?? [];
  const text = (row: readonly CellValue[], header: string): string => String(row[at(header)] ?? '');
  // The last row of a rater counts in the report, so that one is brought up to date.
  const last = new Map(held.map((row, i) => [keyOf(text(row, 'Round'), text(row, 'Rater ID')), i]));
  for (const [i, row] of held.entries()) {
    if (!(await pace.goesOn(BEFORE + (i / held.length) * (1 - BEFORE)))) return null;
    const key = keyOf(text(row, 'Round'), text(row, 'Rater ID'));
    const fresh = last.get(key) === i ? waiting.get(key) : undefined;
    if (fresh) {
      const merged = cellsOf(fresh, mode === 'replace' ? [] : row, row);
      const changed = headers.filter((_, c) => (merged[c] ?? null) !== (row[c] ?? null));
      countOf(fresh.round)[changed.length > 0 ? 'changed' : 'same'] += 1;
      if (changed.length > 0) reportChange(fresh, changed, report);
      rows.push(merged);
      waiting.delete(key);
    } else if (mode === 'replace' && counts.has(bareWord(text(row, 'Round')))) {
      countOf(text(row, 'Round')).removed += 1;
    } else rows.push(headers.map((_, c) => row[c] ?? null));
  }
  const added: CellValue[][] = [];
  for (const fresh of waiting.values()) {
    if (!(await pace.goesOn(1))) return null;
    added.push(cellsOf(fresh, [], []));
    countOf(fresh.round).added += 1;
  }
  const rounds = [...counts.values()];
  return { rounds, write: writeOf(rounds, headers, rows, added) };

  /** The row with the answers in it: over what it held, and with the round and code as the workbook spells them. */
  function cellsOf(
    { round, rater, group, answers }: CollectedRater,
    base: readonly CellValue[],
    spelled: readonly CellValue[],
  ): CellValue[] {
    // Columns that a person added keep what they hold, whatever happens to the answers.
    const cells = headers.map(
      (header, c) => base[c] ?? (isItem.has(idKey(header)) ? null : (spelled[c] ?? null)),
    );
    cells[at('Round')] = spelled[at('Round')] ?? round;
    cells[at('Rater ID')] = spelled[at('Rater ID')] ?? rater.id;
    cells[at('Group')] = group;
    for (const [item, value] of answers) cells[at(item)] = value;
    return cells;
  }
}

const keyOf = (round: string, rater: string): string => JSON.stringify([bareWord(round), idKey(rater)]);

/** Only new rows are written where the others stay as they are. */
function writeOf(
  rounds: readonly RoundCount[],
  headers: readonly string[],
  rows: readonly CellValue[][],
  added: readonly CellValue[][],
): TableWrite | null {
  if (rounds.some(({ changed, removed }) => changed + removed > 0))
    return { table: RESPONSES, headers, rows: [...rows, ...added], mode: 'replace' };
  return added.length > 0 ? { table: RESPONSES, headers, rows: added, mode: 'append' } : null;
}

function reportChange(fresh: CollectedRater, changed: readonly string[], report: ImportReport): void {
  const columns = changed.length > SHOWN_COLUMNS ? `${changed.length} columns` : changed.join(', ');
  const sentence = `The workbook has another value for ${columns} of ${fresh.rater.id} in ${fresh.round}; the one from here takes its place.`;
  report.problem('warning', fresh, '', sentence);
}
