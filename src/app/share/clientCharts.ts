import { serialOfIso } from '../../domain/dates';
import { isDropped } from '../../domain/goals/goal';
import { goalProgress } from '../../domain/progress/goalProgress';
import type { StageModel } from '../../domain/stages/models';
import { goalChartsSheet } from '../../workbook/copies/goalChartsSheet';
import { progressRecords } from '../../workbook/mapping/progressRecords';
import type { SheetPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { sponsorSeries } from './sponsorSeries';

/**
 * The charts of a client's copy: every goal that is pursued, as the client knows it.
 *
 * @param today ISO date
 */
export function clientCharts(snapshot: WorkbookSnapshot, model: StageModel, today: string): SheetPlan {
  const { goals, reviews, settings } = progressRecords(snapshot);
  const charted = goals
    .filter((goal) => !isDropped(goal))
    .map((goal) => {
      const progress = goalProgress(goal, reviews, settings, serialOfIso(today) ?? 0);
      return { message: progress.message, series: sponsorSeries(goal, progress) };
    });
  return goalChartsSheet(model, charted, today);
}
