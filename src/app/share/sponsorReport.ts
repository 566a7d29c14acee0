import { neverShown, noSponsor, sponsorPageParts, usualSpread } from '../../domain/audience/sponsorPage';
import type { ShownPulse } from '../../domain/audience/shownPulse';
import type { SponsorFact, SponsorReport } from '../../domain/audience/sponsorReport';
import { agreedWords, headerWords as words, sponsorMarks as marks } from '../../domain/audience/sponsorWords';
import { serialOfIso } from '../../domain/dates';
import { countActions } from '../../domain/progress/actions';
import { allStagesDone } from '../../domain/stages/nextStep';
import { fold } from '../../domain/table';
import { progressRecords, type ProgressRecords } from '../../workbook/mapping/progressRecords';
import { records, type RowRecord } from '../../workbook/mapping/records';
import { releasesIn } from '../../workbook/mapping/releases';
import { shownPulses } from '../../workbook/mapping/shownPulses';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import { engagementOverview, type EngagementOverview } from '../engagementOverview';
import { GOALS } from '../goalsTables';
import { dayText } from './dayText';
import { judgedLines, sponsorChanges } from './sponsorChanges';
import { isInPlay, isShared, sponsorGoals, type GoalRow } from './sponsorGoals';
import { sponsorPulse, type PulseNow } from './sponsorPulse';
import { sponsorSentences } from './sponsorSentences';
import { sponsorTerms } from './sponsorTerms';

/**
 * What the sponsor may see of an engagement, told from the rows of the workbook and not from the sheet Sponsor page, where somebody may
 * have typed. What was not agreed is not read.
 *
 * @param today ISO date
 */
export function sponsorReport(snapshot: WorkbookSnapshot, today: string): SponsorReport {
  const parts = sponsorPageParts(sponsorTerms(snapshot, today));
  if (!parts.header) return { title: words.page, subtitle: noSponsor, facts: [], foot: [] };
  const day = serialOfIso(today) ?? 0;
  const rows = (table: string): readonly RowRecord[] => records(snapshot.tables.get(table));
  const read = progressRecords(snapshot);
  const overview = engagementOverview(snapshot, snapshot.stamp?.model ?? 'combined', today);
  const goals = goalRows(rows(GOALS), read);
  const spread = spreadOf(read, rows('Settings'));
  const changes = parts.change360 ? sponsorChanges(releasesIn(snapshot.tables), spread) : null;
  return {
    ...headingOf(overview),
    facts: factsOf(overview, nextDay(snapshot, read, day, parts.goals !== 'none'), today),
    ...(parts.goals !== 'none' && { goals: sponsorGoals(goals, parts.goals, read, day) }),
    ...(parts.sentences && { sentences: sponsorSentences(rows('Reviews'), day) }),
    ...(parts.actions && { actions: actionsOf(rows('Actions'), day) }),
    ...(parts.pulse && { pulse: pulseOf(goals, read, snapshot).pulse }),
    ...(changes && { change360: changes }),
    foot: [parts.foot, neverShown, ...(changes ? judgedLines(changes, spread) : [])],
  };
}

/** Rows and records of the goals, side by side: both pass over rows without an id. */
const goalRows = (rows: readonly RowRecord[], { goals }: ProgressRecords): readonly GoalRow[] =>
  rows
    .filter((row) => row.text('Goal ID')?.trim())
    .flatMap((row, index) => {
      const goal = goals[index];
      return goal ? [{ row, goal }] : [];
    });

function headingOf({ client, coach, start, plannedEnd }: EngagementOverview) {
  return {
    title: client ? `${client}${words.about}` : words.unnamed,
    subtitle: `${coach ? `${words.with}${coach}${marks.dot}` : ''}${start ?? marks.none}${marks.to}${plannedEnd ?? marks.none}`,
  };
}

function factsOf(
  { chosenStage, stages, sessions }: EngagementOverview,
  next: number | null,
  today: string,
): readonly SponsorFact[] {
  const current = stages.find(({ state }) => state === 'current');
  const stage = current ? `${current.number} ${current.name}` : allStagesDone;
  return [
    { label: words.stage, value: chosenStage ?? stage },
    { label: words.sessions, value: `${sessions.used}${marks.of}${sessions.agreed ?? marks.none}` },
    { label: words.next, value: dayText(next) },
    { label: words.asOf, value: today },
  ];
}

/** The next session that is planned, else, where progress is shared, the next review by the agreed interval. */
function nextDay(
  { tables }: WorkbookSnapshot,
  { settings }: ProgressRecords,
  today: number,
  withReviews: boolean,
): number | null {
  const dates = (table: string): readonly number[] =>
    records(tables.get(table)).flatMap((row) => row.number('Date') ?? []);
  const planned = dates('Sessions').filter((date) => date >= today);
  if (planned.length > 0) return Math.min(...planned);
  const reviewed = withReviews ? dates('Reviews') : [];
  const review = Math.max(...reviewed) + settings.intervalDays;
  return reviewed.length > 0 && review >= today ? review : null;
}

function actionsOf(rows: readonly RowRecord[], today: number): string {
  const all = rows.filter((row) => row.text('Action ID'));
  const { planned, done } = countActions(
    all.map((row) => ({ goalId: '', due: null, done: null, status: row.text('Status') ?? '' })),
    today,
  );
  return planned === 0 ? agreedWords.noActions : `${done}${marks.of}${planned}${agreedWords.done}`;
}

/**
 * The figures of the pulse that a copy for the sponsor shows; `null` where it shows none.
 *
 * @param today ISO date
 */
export function shownPulse(snapshot: WorkbookSnapshot, today: string): ShownPulse | null {
  if (!sponsorPageParts(sponsorTerms(snapshot, today)).pulse) return null;
  const read = progressRecords(snapshot);
  return pulseOf(goalRows(records(snapshot.tables.get(GOALS)), read), read, snapshot).shown;
}

function pulseOf(
  goals: readonly GoalRow[],
  { pulse }: ProgressRecords,
  snapshot: WorkbookSnapshot,
): PulseNow {
  const shared = goals.filter((row) => isInPlay(row) && isShared(row)).map(({ goal }) => goal.id);
  const [form] = records(snapshot.tables.get(ENGAGEMENT));
  return sponsorPulse(pulse, shared, form?.number('Min raters') ?? null, shownPulses(snapshot));
}

/** How much ratings differ between people: as known, else the usual spread. */
function spreadOf({ settings }: ProgressRecords, rows: readonly RowRecord[]): number {
  const given = rows.find((row) => fold(row.text('Key') ?? '') === fold(usualSpread.key))?.number('Value');
  return settings.deviation ?? (given && given > 0 ? given : Number(usualSpread.value));
}
