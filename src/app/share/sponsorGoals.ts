import { decimalsOf, fixedText } from '../../domain/audience/fixedText';
import type { SponsorPageParts } from '../../domain/audience/sponsorPage';
import type { SponsorGoal, SponsorGoals } from '../../domain/audience/sponsorReport';
import {
  cutTo,
  goalWords,
  sponsorMarks as marks,
  sponsorRoom,
  standingWords,
} from '../../domain/audience/sponsorWords';
import { isDropped } from '../../domain/goals/goal';
import { goalProgress, type GoalProgress } from '../../domain/progress/goalProgress';
import { reaches, startOf, type GoalRecord } from '../../domain/progress/records';
import { shownPercent } from '../../domain/progress/words';
import type { ProgressRecords } from '../../workbook/mapping/progressRecords';
import type { RowRecord } from '../../workbook/mapping/records';
import { dayText } from './dayText';
import { sponsorSeries } from './sponsorSeries';

/** A row of the table Goals, and what is told from it. */
export interface GoalRow {
  readonly row: RowRecord;
  readonly goal: GoalRecord;
}

/** In play: a goal that was dropped is on no page. */
export const isInPlay = ({ goal }: GoalRow): boolean => !isDropped(goal);
/** Ticked for the sponsor by the client. */
export const isShared = ({ row }: GoalRow): boolean => row.yes('Sponsor visible');

/**
 * The goals that the sponsor may see, the first that the page has room for.
 *
 * @param how `shared`: those that the client shares, with text and measure; `numbered`: every one in play, without
 * @param today Excel serial
 */
export function sponsorGoals(
  rows: readonly GoalRow[],
  how: Exclude<SponsorPageParts['goals'], 'none'>,
  { reviews, settings }: ProgressRecords,
  today: number,
): SponsorGoals {
  const all = rows.filter((row) => isInPlay(row) && (how === 'numbered' || isShared(row)));
  const shown = all.slice(0, sponsorRoom.goals).map(({ row, goal }, index): SponsorGoal => {
    // When the baseline was taken is agreed from level 2 on, as the baseline is.
    const seen = how === 'numbered' ? { ...goal, baselineDate: null } : goal;
    const progress = goalProgress(seen, reviews, settings, today);
    return {
      name: how === 'numbered' ? `${goalWords.numbered}${index + 1}` : nameOf(goal),
      letter: progress.rag.letter,
      standing: standingOf(progress),
      dates: `${dayText(startOf(seen))}${marks.to}${dayText(goal.due)}`,
      ...(how === 'shared' && { measure: measureOf(row, goal, progress) }),
      series: sponsorSeries(seen, progress),
    };
  });
  const more = moreWords(all.length, how);
  return { shown, ...(more !== null && { more }) };
}

function moreWords(count: number, how: 'numbered' | 'shared'): string | null {
  if (count === 0) return how === 'numbered' ? goalWords.none : goalWords.noneShared;
  return count > sponsorRoom.goals ? `${count - sponsorRoom.goals}${goalWords.more}` : null;
}

/** The statement on one line, spaces as TRIM of Excel leaves them. */
const nameOf = ({ statement }: GoalRecord): string =>
  cutTo(statement.replaceAll('\n', ' ').replace(/ +/g, ' ').replace(/^ | $/g, ''), sponsorRoom.statement);

function standingOf({ rag, progress, current }: GoalProgress): string {
  const words =
    rag.colour === 'Grey'
      ? standingWords[current === null ? 'unreviewed' : 'unclear']
      : standingWords[letters[rag.colour]];
  if (progress === null) return words;
  return `${words}, ${shownPercent(progress, reaches(progress, 1))}${standingWords.way}`;
}

const letters = { Blue: 'B', Green: 'G', Amber: 'A', Red: 'R' } as const;

/** What is measured, from where to where, and now; of a milestone its text. */
function measureOf(row: RowRecord, goal: GoalRecord, { current }: GoalProgress): string {
  if (goal.direction === 'Achieve') return row.text('Milestone') ?? '';
  const metric = row.text('Metric') ?? '';
  const isBand = goal.direction === 'Maintain';
  const [from, to] = isBand ? [goal.low, goal.high] : [goal.baseline, goal.target];
  if (from === null || to === null) return metric;
  const now = current?.value ?? null;
  const decimals = decimalsOf([from, to, now ?? 0]);
  const words = (value: number): string => fixedText(value, decimals);
  const way = `${words(from)}${isBand ? marks.to : marks.arrow}${words(to)}`;
  return `${metric}: ${way}${now === null ? '' : `${goalWords.now}${words(now)}`}`;
}
