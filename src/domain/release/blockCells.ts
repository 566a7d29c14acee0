import type { ReportGroup } from '../feedback/figures';
import { managerGroup, selfGroup } from '../feedback/groups';
import type { CompetencySpan } from '../feedback/matrix';
import type { Block, Level } from '../suppression/audit/block';
import { levelsOf, valueAt } from '../suppression/audit/block';
import { shapeText } from '../suppression/audit/shape';
import { withhold } from '../suppression/audit/withhold';
import type { CellDisplay } from '../suppression/displayRules';
import type { Withheld } from '../suppression/withheld';
import { candidatesOf } from './candidates';
import type { BlockGroup, CellCandidate } from './candidates';
import { isNamed, pastFigures } from './pastFigures';
import { blankNote, notes } from './reasons';
import { cellKey, othersLabel } from './release';
import type { Release, ReleasedCell } from './release';
import { othersOf } from './roundAnswers';
import type { AnsweringRater, RoundAnswers } from './roundAnswers';

/** What is the same for every competency of a release. */
export interface ReleaseFrame {
  readonly id: string;
  readonly minRaters: number;
  readonly decimals: number;
  /** Earlier releases of the same round, the oldest first. */
  readonly earlier: readonly Release[];
}

/** What the live rules let be shown of a competency and its items (confidentiality rules 1 to 7): the audit only takes away. */
export interface BlockRules {
  /** Displayed groups and pools of today, in the order of the cells' pools. */
  readonly groups: readonly ReportGroup[];
  readonly competency: CellDisplay | undefined;
  readonly items: readonly CellDisplay[];
}

/** The cells of one competency: itself, then its items; each for Self, Manager, the groups and pools, and all others. */
export function blockCells(
  answers: RoundAnswers,
  span: CompetencySpan,
  pools: readonly ReportGroup[],
  rules: BlockRules,
  frame: ReleaseFrame,
): readonly ReleasedCell[] {
  const others = othersOf(answers);
  const items = answers.items.slice(span.start, span.end);
  const profileOf = ({ scores }: AnsweringRater) => scores.slice(span.start, span.end);
  const block: Block = {
    scale: span.competency.scale,
    weights: items.map(({ weight }) => weight),
    profiles: others.map(profileOf),
    named: others.map(({ group }) => isNamed(group)),
  };
  const levelOf = (item: string | null): Level | undefined => {
    if (item === null) return 'competency';
    const at = items.findIndex(({ id }) => id === item);
    return at === -1 ? undefined : at;
  };
  const groups = blockGroups(others, pools);
  const cellOf = (level: Level, { label, groups: members }: BlockGroup): ReleasedCell => ({
    competency: span.competency.name,
    item: level === 'competency' ? null : (items[level]?.id ?? null),
    group: label,
    members,
    raters: null,
    text: '',
    note: '',
    since: frame.id,
  });
  const withheldBy = (level: Level, group: BlockGroup): Withheld | null => {
    const cell = level === 'competency' ? rules.competency : rules.items[level];
    if (group.overall) return cell?.overall ?? null;
    // Pools that an earlier release has locked may differ from those of today; then the audit alone decides.
    const live = rules.groups.findIndex(({ label }) => label === group.label);
    return live === -1 ? null : (cell?.pools[live] ?? null);
  };
  const candidates = candidatesOf(block, groups, frame.minRaters, frame.decimals).filter(
    ({ level, group }) => withheldBy(level, group) === null && !isHeld(cellOf(level, group), others, frame),
  );
  const past = pastFigures(frame.earlier, span.competency.name, others, levelOf);
  const chosen = withhold(block, past, candidates, frame.minRaters);

  const named = (group: string, raters: readonly AnsweringRater[], level: Level): ReleasedCell[] => {
    const values = raters
      .filter((rater) => rater.group === group)
      .map((rater) => valueAt(profileOf(rater), level, block.weights))
      .filter((value) => !Number.isNaN(value));
    const cell = cellOf(level, { label: group, groups: [group], members: [], overall: false });
    if (values.length === 0) return [{ ...cell, note: notes.notRated }];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const text = shapeText(mean, { kind: 'exact', decimals: frame.decimals });
    return [{ ...cell, raters: values.length, text }];
  };
  return levelsOf(block).flatMap((level) => [
    ...named(selfGroup, answers.raters, level),
    ...named(managerGroup, answers.raters, level),
    ...groups.map((group) => {
      const at = candidates.findIndex((candidate) => candidate.level === level && candidate.group === group);
      const cell = cellOf(level, group);
      const blank = { ...cell, note: blankNote(withheldBy(level, group), frame.minRaters) };
      return publishedCell(blank, candidates[at], chosen[at] ?? 0, frame);
    }),
  ]);
}

function blockGroups(
  others: readonly AnsweringRater[],
  pools: readonly ReportGroup[],
): readonly BlockGroup[] {
  const all = [...new Set(others.map(({ group }) => group))].sort();
  const positions = (groups: readonly string[]): number[] =>
    others.flatMap(({ group }, at) => (groups.includes(group) ? [at] : []));
  return [
    ...pools.map(({ label, members }) => ({
      label,
      groups: members,
      members: positions(members),
      overall: false,
    })),
    { label: othersLabel, groups: all, members: [...others.keys()], overall: true },
  ];
}

/** True when some, but fewer than k, anonymous raters have answered since the figure was published (rule 10). */
function isHeld(cell: ReleasedCell, others: readonly AnsweringRater[], frame: ReleaseFrame): boolean {
  const since = lastOf(cell, frame)?.since;
  const then = frame.earlier.find(({ id }) => id === since)?.raters.map(({ id }) => id);
  if (!then) return false;
  const gained = others.filter(
    ({ id, group }) => cell.members.includes(group) && !isNamed(group) && !then.includes(id),
  ).length;
  return gained > 0 && gained < frame.minRaters;
}

/** The same figure as the last release shows it; `undefined` when it shows none. */
const lastOf = (cell: ReleasedCell, { earlier }: ReleaseFrame): ReleasedCell | undefined =>
  earlier.at(-1)?.cells.find((published) => published.text !== '' && cellKey(published) === cellKey(cell));

/** @param cell blank, with the reason why it would be */
function publishedCell(
  cell: ReleasedCell,
  candidate: CellCandidate | undefined,
  shape: number,
  frame: ReleaseFrame,
): ReleasedCell {
  const text = candidate?.texts[shape];
  if (candidate && text !== undefined)
    return {
      ...cell,
      raters: candidate.raters,
      text,
      note: candidate.shapes[shape]?.shape.kind === 'exact' ? '' : notes.band,
    };
  const kept = lastOf(cell, frame);
  if (kept) return { ...kept, group: cell.group, note: notes.kept(kept.since) };
  return cell;
}
