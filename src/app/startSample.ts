import type { Reason } from '../domain/outcome';
import { blocks } from '../workbook/blueprint/blueprint';
import type { StageModel } from '../workbook/blueprint/types';
import { records } from '../workbook/mapping/records';
import type { WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { EngagementAnswers } from './engagementAnswers';
import { ENGAGEMENT, isBegun } from './engagementForm';
import type { ImportFile } from './import/readEngagementFiles';
import { importEngagementFiles, type ImportedFiles } from './importEngagementFiles';
import {
  startEngagement,
  startSteps,
  type StartedEngagement,
  type StartEnvironment,
} from './startEngagement';

/** Who and when in the synthetic sample engagement; the files in `assets/sample` say the rest. */
export const sampleAnswers: Omit<EngagementAnswers, 'model'> = {
  engagementId: 'SYN-001',
  clientName: 'Alex Sample',
  coachName: 'Jordan Coach (fictional)',
  startDate: '2024-01-15',
  plannedEnd: '2024-12-13',
  sessions: 18,
  status: 'Active',
  disclosureLevel: 'L1 progress without goal text',
};

/** The steps of the sample, in order. */
export const sampleSteps = [...startSteps, 'importing'] as const;

export type SampleStep = (typeof sampleSteps)[number];

/** The sample stands, or not, for this reason. */
export type SampleOutcome =
  | {
      readonly ok: true;
      readonly value: { readonly started: StartedEngagement; readonly imported: ImportedFiles };
    }
  | { readonly ok: false; readonly reason: Reason };

/**
 * Builds a workbook for the sample engagement and imports its files. Only into a workbook without an engagement, or with the sample
 * itself: invented people must never stand among real ones.
 *
 * @param begins told as each step begins
 */
export async function startSample(
  port: WorkbookPort,
  model: StageModel,
  files: readonly ImportFile[],
  env: StartEnvironment,
  begins: (step: SampleStep) => void = () => undefined,
): Promise<SampleOutcome> {
  const before = await port.read();
  if (!before.ok) return before;
  if (!hasRoom(before.value)) return { ok: false, reason: engagementInTheWay };
  const started = await startEngagement(port, { ...sampleAnswers, model }, env, begins);
  if (!started.ok) return started;
  begins('importing');
  const imported = await importEngagementFiles(port, files);
  return imported.ok ? { ok: true, value: { started: started.value, imported: imported.value } } : imported;
}

/** The sample itself, or a workbook in which nobody has written anything yet. */
function hasRoom({ tables }: WorkbookSnapshot): boolean {
  const form = tables.get(ENGAGEMENT);
  const [row] = records(form);
  if (row && isBegun(form))
    return (
      row.text('Engagement ID') === sampleAnswers.engagementId &&
      row.text('Client name') === sampleAnswers.clientName
    );
  return [...tables.values()].every(({ name, rows }) => rows.length === 0 || !startsBlank(name));
}

/** A table that a new workbook leaves blank: a row in it was written by a person. */
function startsBlank(name: string): boolean {
  const block = blocks.get(name);
  return block?.kind === 'table' && !block.rows;
}

const engagementInTheWay: Reason = {
  code: 'engagement-in-the-way',
  what: 'The sample was not added.',
  why: 'This workbook holds an engagement already, and invented people must not stand among real ones.',
  next: 'Open a new, empty workbook and try the sample there.',
};
