import { pooledComments } from '../domain/feedback/pooledComments';
import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { addedComments, type ReleasedComment } from '../domain/release/comments';
import { releasesOf, type Release } from '../domain/release/release';
import { releaseRound as releaseOf } from '../domain/release/releaseRound';
import { records } from '../workbook/mapping/records';
import { RELEASED_COMMENTS, releasesIn, releaseTables, releaseWrites } from '../workbook/mapping/releases';
import type { TableWrite, WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { feedbackTables } from './feedback/feedbackTables';

/** What a release would publish, or has published. */
export interface RoundRelease {
  readonly release: Release;
  readonly comments: readonly ReleasedComment[];
}

/** Decimals of released means: readers other than the coach get one (confidentiality rule 13). */
const DECIMALS = 1;

/**
 * What releasing a round would publish, for the person to look at first. Pure.
 *
 * @param today ISO date
 */
export function previewRelease(
  snapshot: Pick<WorkbookSnapshot, 'tables'>,
  round: string,
  today: string,
): Outcome<RoundRelease> {
  const { tables } = snapshot;
  const missing = releaseTables.find((table) => !tables.has(table));
  if (missing) return failure(tableMissing(missing));
  const read = feedbackTables(snapshot);
  if (!read.ok) return read;
  const { responses, items, comments, raters, minRaters, minComments } = read.value;
  const earlier = releasesIn(tables);
  const wish = { round, minRaters, decimals: DECIMALS, releasedOn: today } as const;
  const release = releaseOf(responses, items, wish, earlier);
  if (!release.ok) return release;
  const pooled = pooledComments(comments, raters, release.value.round, minComments);
  const before = releasedComments(tables, earlier, release.value.round);
  return success({
    release: release.value,
    comments: addedComments(before, pooled.ok ? pooled.value.rows : []),
  });
}

/**
 * Releases a round: writes its figures and comments as plain values, with who had answered. All tables or none.
 *
 * @param today ISO date
 */
export async function releaseRound(
  port: Pick<WorkbookPort, 'read' | 'write'>,
  round: string,
  today: string,
): Promise<Outcome<RoundRelease>> {
  // Read anew: what somebody looked at may be older than the last answer.
  const read = await port.read();
  if (!read.ok) return read;
  const draft = previewRelease(read.value, round, today);
  if (!draft.ok) return draft;
  const { release, comments } = draft.value;
  const rows = comments.map(({ prompt, from, text }) => [
    release.id,
    prompt,
    from === '' ? null : from,
    text,
  ]);
  const written = await port.write([
    ...releaseWrites(release),
    ...(rows.length > 0 ? [commentWrite(rows)] : []),
  ]);
  return written.ok ? draft : written;
}

const commentWrite = (rows: TableWrite['rows']): TableWrite => ({
  table: RELEASED_COMMENTS,
  headers: ['Release ID', 'Prompt', 'From', 'Comment'],
  rows,
  mode: 'append',
});

/** Comments that the last release of the round published. */
function releasedComments(
  tables: WorkbookSnapshot['tables'],
  earlier: readonly Release[],
  round: string,
): readonly ReleasedComment[] {
  const last = releasesOf(earlier, round).at(-1);
  return records(tables.get(RELEASED_COMMENTS))
    .filter((row) => last !== undefined && row.text('Release ID') === last.id)
    .map((row) => ({
      prompt: row.text('Prompt') ?? '',
      from: row.text('From') === 'Manager' ? 'Manager' : '',
      text: row.text('Comment') ?? '',
    }));
}

const tableMissing = (table: string): Reason => ({
  code: 'part-missing',
  what: `The workbook has no table ${table}.`,
  why: 'A release is kept in it.',
  next: 'Choose Set up, then Repair: it puts the table there.',
});
