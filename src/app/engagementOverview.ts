import { gaps, gates, type Gate } from '../domain/stages/gates';
import { guides, type StageGuide } from '../domain/stages/guides';
import { stagesOf, type ModelStage, type StageModel } from '../domain/stages/models';
import { nextStep } from '../domain/stages/nextStep';
import type { Stage } from '../domain/stages/stage';
import type { SheetKey } from '../workbook/blueprint/types';
import { isoOfSerial, serialOfIso } from '../domain/dates';
import { hostOf, mainSheet, sheetKeys, sheetsOf } from '../workbook/layout/tabs';
import { engagementFacts } from '../workbook/mapping/engagementFacts';
import { records } from '../workbook/mapping/records';
import { sessionsUsed } from '../workbook/mapping/sessionsUsed';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { ENGAGEMENT } from './engagementForm';
import { dueReviews, type DueReview } from './reviews/dueReviews';
import { sheetLink, type SheetLink } from './sheetLink';

/** One stage of the workbook's model. */
export interface StageOverview {
  readonly number: number;
  readonly name: string;
  /** Of the eight stages, those that it stands for. */
  readonly stages: readonly Stage[];
  /** `current`: the first stage that is not done. */
  readonly state: 'done' | 'current' | 'open';
  /** What its gates miss, a sentence each. */
  readonly missing: readonly string[];
  readonly guides: readonly StageGuide[];
  readonly sheets: readonly SheetLink[];
}

/** Where an engagement stands. Texts are `null` where the workbook says nothing. */
export interface EngagementOverview {
  readonly client: string | null;
  readonly coach: string | null;
  /** ISO dates. */
  readonly start: string | null;
  readonly plannedEnd: string | null;
  readonly sessions: { readonly used: number; readonly agreed: number | null };
  readonly status: string | null;
  readonly disclosure: string | null;
  /** Stage that the coach chose by hand on the Engagement sheet. */
  readonly chosenStage: string | null;
  readonly next: { readonly sentence: string; readonly sheet: SheetLink | null };
  /** Goals that wait for a review, and whether the one half-way does. */
  readonly reviews: { readonly due: readonly DueReview[]; readonly midpoint: boolean };
  readonly stages: readonly StageOverview[];
  /** Sheets that belong to no stage. */
  readonly otherSheets: readonly SheetLink[];
  /** Tabs of the sheets that were deleted. */
  readonly missingSheets: readonly string[];
}

/**
 * Everything that the Home page shows, from one reading of the workbook.
 *
 * @param model model of the workbook's stamp
 * @param today ISO date
 */
export function engagementOverview(
  snapshot: WorkbookSnapshot,
  model: StageModel,
  today: string,
): EngagementOverview {
  const link = (sheet: SheetKey): SheetLink => sheetLink(snapshot, model, sheet);
  const all = gates(engagementFacts(snapshot, today), serialOfIso(today) ?? 0);
  const open = all.find((gate) => !gate.done);
  const stages = stagesOf(model);
  const ofStages = new Set(stages.flatMap((stage) => sheetsOf(model, stage)));
  const [form] = records(snapshot.tables.get(ENGAGEMENT));
  const date = (header: string): string | null => {
    const serial = form?.number(header) ?? null;
    return serial === null ? null : isoOfSerial(serial);
  };
  return {
    client: form?.text('Client name') ?? null,
    coach: form?.text('Coach name') ?? null,
    start: date('Start date'),
    plannedEnd: date('Planned end'),
    sessions: { used: sessionsUsed(snapshot), agreed: form?.number('Sessions contracted') ?? null },
    status: form?.text('Status') ?? null,
    disclosure: form?.text('Disclosure level') ?? null,
    chosenStage: form?.text('Current stage') ?? null,
    next: { sentence: nextStep(all), sheet: open ? link(hostOf(model, mainSheet(open.stage))) : null },
    reviews: {
      due: dueReviews(snapshot, today),
      midpoint: all.some(({ missing }) => missing.includes(gaps.midpoint)),
    },
    stages: stages.map((stage) => ({
      ...gateOf(stage, all, open),
      number: stage.number,
      name: stage.name,
      stages: stage.stages,
      guides: stage.stages.map((name) => guides[name]),
      sheets: sheetsOf(model, stage).map(link),
    })),
    otherSheets: sheetKeys(model)
      .filter((key) => !ofStages.has(key))
      .map(link),
    missingSheets: sheetKeys(model)
      .map(link)
      .filter(({ present }) => !present)
      .map(({ name }) => name),
  };
}

/** A stage of a model is done when all that it stands for is, and misses what they miss together, said once. */
function gateOf(
  { stages }: ModelStage,
  all: readonly Gate[],
  open: Gate | undefined,
): Pick<StageOverview, 'state' | 'missing'> {
  const own = all.filter(({ stage }) => stages.includes(stage));
  const missing = [...new Set(own.flatMap((gate) => gate.missing))];
  if (own.every(({ done }) => done)) return { state: 'done', missing };
  return { state: open && own.includes(open) ? 'current' : 'open', missing };
}
