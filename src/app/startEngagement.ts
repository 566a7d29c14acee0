import type { Reason } from '../domain/outcome';
import type { StageModel } from '../workbook/blueprint/types';
import { planWorkbook } from '../workbook/layout';
import type { WorkbookPlan } from '../workbook/plan';
import { buildSteps, type BuildReport, type WorkbookPort } from '../workbook/port';
import type { Stamp } from '../workbook/snapshot';
import type { EngagementAnswers, FieldProblem } from './engagementAnswers';
import { checkAnswers } from './engagementAnswers';
import { ENGAGEMENT, fillForm } from './engagementForm';
import { ASSESSMENTS, planRounds } from './plannedRounds';

/** What the use case can not know by itself. */
export interface StartEnvironment {
  /** ISO date. */
  readonly today: string;
  /** Version of the add-in. */
  readonly version: string;
}

/** The steps of a start, in order; those with nothing to do are passed over. */
export const startSteps = [...buildSteps, 'filling', 'checking'] as const;

export type StartStep = (typeof startSteps)[number];

export interface StartedEngagement {
  readonly build: BuildReport;
  /** Model of the workbook: the one it was built with, if it was built before. */
  readonly model: StageModel;
  /** Fields of the Engagement form that were filled. */
  readonly filled: readonly string[];
  /** Fields whose answer was not taken, because the workbook holds another value. */
  readonly kept: readonly string[];
  /** Rounds of feedback that were put into the table of assessments. */
  readonly plannedRounds: number;
  /** What is worth a second look in the answers. */
  readonly warnings: readonly FieldProblem[];
  /** What was built and is not there when looked for afterwards, in sentences. */
  readonly doubts: readonly string[];
}

/** The engagement stands, or nothing was built, with the problems beside their fields when the answers were the reason. */
export type StartOutcome =
  | { readonly ok: true; readonly value: StartedEngagement }
  | { readonly ok: false; readonly reason: Reason; readonly fields?: readonly FieldProblem[] };

/**
 * Builds the engagement workbook and fills in who, when and under which rules. Running it again repairs what is missing: the workbook
 * keeps its model, its stamp and every value a person entered.
 *
 * @param begins told as each step begins
 */
export async function startEngagement(
  port: WorkbookPort,
  answers: EngagementAnswers,
  env: StartEnvironment,
  begins: (step: StartStep) => void = () => undefined,
): Promise<StartOutcome> {
  const problems = checkAnswers(answers, env.today);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) return { ok: false, reason: unfinished(errors), fields: problems };

  const before = await port.read();
  if (!before.ok) return before;
  const { stamp: found, tables } = before.value;
  const model = found?.model ?? answers.model;
  const plan = planWorkbook(model);
  if (found && found.schemaVersion > plan.schemaVersion) return { ok: false, reason: newerWorkbook(found) };
  const fresh = { schemaVersion: plan.schemaVersion, model, builtWith: env.version, builtOn: env.today };
  const build = await port.build(plan, found ?? fresh, begins);
  if (!build.ok) return build;

  const { write, filled, kept } = fillForm(answers, model, tables.get(ENGAGEMENT));
  const rounds = planRounds(answers.rounds ?? [], tables.get(ASSESSMENTS));
  const writes = [...(filled.length > 0 ? [write] : []), ...(rounds ? [rounds] : [])];
  if (writes.length > 0) {
    begins('filling');
    const written = await port.write(writes);
    if (!written.ok) return written;
  }
  begins('checking');
  const doubts = await lookAgain(port, plan);
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  const planned = rounds?.rows.length ?? 0;
  return {
    ok: true,
    value: { build: build.value, model, filled, kept, plannedRounds: planned, warnings, doubts },
  };
}

/** Excel has been known to lose in silence what it was given, so what was built is read once more. */
async function lookAgain(port: WorkbookPort, plan: WorkbookPlan): Promise<readonly string[]> {
  const after = await port.read();
  if (!after.ok) return [`The result could not be looked at: ${after.reason.what} ${after.reason.next}`];
  const parts = plan.sheets.flatMap(({ tables, forms }) => [...tables, ...forms].map(({ name }) => name));
  const lost = parts.filter((name) => !after.value.tables.has(name));
  return lost.length === 0 ? [] : [`Excel did not keep ${lost.join(', ')}. Run Repair to put it back.`];
}

const unfinished = (problems: readonly FieldProblem[]): Reason => ({
  code: 'answers-unfinished',
  what:
    problems.length === 1
      ? 'One answer needs another look.'
      : `${problems.length} answers need another look.`,
  why: problems.map((problem) => problem.sentence).join(' '),
  next: 'Put them right, then start again. Nothing was built.',
});

const newerWorkbook = (stamp: Stamp): Reason => ({
  code: 'newer-workbook',
  what: `This workbook was built by a newer Coachbook (${stamp.builtWith}).`,
  why: 'It may have tables and columns that this version does not know. Nothing was changed.',
  next: 'Update the add-in, then open the workbook again.',
});
