import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { displayedGroups } from '../suppression/displayedGroups';
import { effectiveMinRaters } from '../suppression/minRaters';
import { compareGroups, groupKey, groupLabel, managerGroup, selfGroup } from './groups';
import { notShown } from './notShown';
import { reasons } from './reasons';
import { compareRounds } from './rounds';
import { findColumn, fold, foldHeader, isErrorText, textOf } from '../table';
import type { Table } from '../table';

/** How many of a group were invited, and how many answered. Never who. */
export interface ResponseRateRow {
  /** A group, a pool with its members joined by ` + `, or `Others` for all of them. */
  readonly group: string;
  readonly invited: number;
  readonly responded: number;
  /** Responded of invited, 0 to 1. */
  readonly share: number;
}

export interface ResponseRate {
  /** `''` when the raters table does not part the rounds. */
  readonly round: string;
  readonly minRaters: number;
  readonly rows: readonly ResponseRateRow[];
}

interface Invitations {
  readonly label: string;
  invited: number;
  responded: number;
}

const overallName = 'Others';

/**
 * Response rate by rater group (confidentiality rule 12). A group with fewer invited than k is counted with others in a pool, as its
 * scores are; managers, who are not pooled, have a row of their own only from k on; Self has none. The last row counts all but Self.
 *
 * Reads the raters table: Rater ID (or Rater), Group, and for each round `<Round> invited` and `<Round> responded`, or Invited and
 * Responded; any entry but No counts, and who responded was invited. The last row of a rater counts.
 *
 * @param round Name of the round; `null` or blank for the latest one that anybody was invited to.
 * @param minRaters k; `null` for the default. Below 3 counts as 3.
 * @returns a failure when a column is missing or too few were invited for any row
 */
export function responseRate(
  raters: Table,
  round: string | null,
  minRaters: number | null,
): Outcome<ResponseRate> {
  const header = raters[0] ?? [];
  const rater = findColumn(header, ['raterid', 'rater']);
  const group = findColumn(header, ['group', 'ratergroup']);
  if (rater === -1) return failure(reasons.ratersNoColumn('Rater ID'));
  if (group === -1) return failure(reasons.ratersNoColumn('Group'));
  const rounds = roundColumns(header);
  const wanted =
    round === null || fold(round) === ''
      ? rounds.findLast(({ invited }) => raters.slice(1).some((row) => isEntered(row[invited])))
      : (rounds.find(({ name }) => fold(name) === fold(round)) ?? rounds.find(({ name }) => name === ''));
  if (!wanted)
    return failure(rounds.length === 0 ? reasons.ratersNoColumn('Invited') : reasons.nobodyInvited(round));

  const counted = countInvitations(raters.slice(1), rater, group, wanted);
  const applied = effectiveMinRaters(minRaters);
  const rows = shownRows(counted, applied);
  return rows.length === 0
    ? failure(notShown.tooFewInvited(applied))
    : success({ round: wanted.name, minRaters: applied, rows });
}

interface RoundColumns {
  readonly name: string;
  readonly invited: number;
  readonly responded: number;
}

/** The rounds that have both columns, in the order of time. */
function roundColumns(header: readonly unknown[]): RoundColumns[] {
  return header
    .flatMap((cell, invited): RoundColumns[] => {
      const name = /^(.*?)[\s_-]*invited$/i.exec(textOf(cell))?.[1];
      const responded = name === undefined ? -1 : findColumn(header, [`${foldHeader(name)}responded`]);
      return name === undefined || responded === -1 ? [] : [{ name, invited, responded }];
    })
    .sort((a, b) => compareRounds(a.name, b.name));
}

/** A date, a tick or a word, but neither No, a blank, the desktop's zero for one, nor an error. */
const isEntered = (cell: unknown): boolean => {
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text !== '' && !isErrorText(text) && !['no', 'n', 'false'].includes(fold(text));
  }
  return cell === true || (typeof cell === 'number' && cell > 0);
};

function countInvitations(
  rows: Table,
  rater: number,
  group: number,
  { invited, responded }: RoundColumns,
): Invitations[] {
  const last = new Map<string, readonly unknown[]>();
  for (const row of rows)
    if (textOf(row[rater]) !== '' && textOf(row[group]) !== '') last.set(fold(textOf(row[rater])), row);
  const groups = new Map<string, Invitations>();
  for (const row of last.values()) {
    const answered = isEntered(row[responded]);
    if (!answered && !isEntered(row[invited])) continue;
    const text = textOf(row[group]);
    const counts = groups.get(groupKey(text)) ?? { label: groupLabel(text), invited: 0, responded: 0 };
    counts.invited++;
    if (answered) counts.responded++;
    groups.set(groupKey(text), counts);
  }
  return [...groups.values()]
    .filter(({ label }) => label !== selfGroup)
    .sort((a, b) => compareGroups(a.label, b.label));
}

function shownRows(groups: readonly Invitations[], minRaters: number): ResponseRateRow[] {
  const display = displayedGroups(
    groups.map(({ label, invited }) => ({ named: label === managerGroup, raters: [invited] })),
    1,
    minRaters,
  );
  const managers = groups.filter(({ label, invited }) => label === managerGroup && invited >= minRaters);
  const pools = display.groups
    .filter((pool) => pool.shown[0])
    .map((pool) => pool.members.flatMap((member) => groups[member] ?? []));
  return [
    ...managers.map((group) => rowOf(group.label, [group])),
    ...pools.map((members) => rowOf(members.map(({ label }) => label).join(' + '), members)),
    ...(display.overall[0] ? [rowOf(overallName, groups)] : []),
  ];
}

function rowOf(group: string, members: readonly Invitations[]): ResponseRateRow {
  const invited = members.reduce((sum, member) => sum + member.invited, 0);
  const responded = members.reduce((sum, member) => sum + member.responded, 0);
  return { group, invited, responded, share: responded / invited };
}

/** The response rate as a rectangle of cells with its header row: Group, Invited, Responded, Share. */
export const responseRateTable = ({ rows }: ResponseRate): (string | number)[][] => [
  ['Group', 'Invited', 'Responded', 'Share'],
  ...rows.map((row) => [row.group, row.invited, row.responded, row.share]),
];
