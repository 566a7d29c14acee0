import type { Stage } from './stage';

/** The three ways of naming and numbering the same eight stages. */
export type StageModel = 'process' | 'stages' | 'combined';

/** One stage as a model shows it; it stands for one or two of the eight. */
export interface ModelStage {
  /** From 1. */
  readonly number: number;
  /** Short enough for a tab, such as `Contracting`. */
  readonly shortName: string;
  /** As people say it, such as `Establishing the relationship`. */
  readonly name: string;
  readonly stages: readonly Stage[];
}

type Row = readonly [shortName: string, name: string, ...stages: Stage[]];

const rows: Readonly<Record<StageModel, readonly Row[]>> = {
  process: [
    ['Relationship', 'Establishing the relationship', 'Contracting', 'Rapport'],
    ['Assessment', 'Assessment and discovery', 'Assessment'],
    ['Goals', 'Goal setting', 'Goals'],
    ['Actions', 'Action planning', 'Actions'],
    ['Practice', 'Implementation and practice', 'Practice'],
    ['Reviews', 'Review and adjust', 'Reviews'],
    ['Closure', 'Closure and celebration', 'Closure'],
  ],
  stages: [
    ['Contracting', 'Contracting', 'Contracting'],
    ['Rapport', 'Building rapport', 'Rapport'],
    ['Assessment', 'Assessment', 'Assessment'],
    ['Goals', 'Goal setting', 'Goals'],
    ['Actions', 'Action planning', 'Actions'],
    ['Implementation', 'Implementation', 'Practice'],
    ['Evaluation', 'Evaluation and closure', 'Reviews', 'Closure'],
  ],
  combined: [
    ['Contracting', 'Contracting', 'Contracting'],
    ['Rapport', 'Building rapport', 'Rapport'],
    ['Assessment', 'Assessment and discovery', 'Assessment'],
    ['Goals', 'Goal setting', 'Goals'],
    ['Actions', 'Action planning', 'Actions'],
    ['Practice', 'Implementation and practice', 'Practice'],
    ['Reviews', 'Review and adjust', 'Reviews'],
    ['Closure', 'Closure and celebration', 'Closure'],
  ],
};

/** The stages of a model in order, numbered from 1. Together they always cover the eight stages once, in their order. */
export function stagesOf(model: StageModel): readonly ModelStage[] {
  return rows[model].map(([shortName, name, ...covered], index) => ({
    number: index + 1,
    shortName,
    name,
    stages: covered,
  }));
}

/** The stage of the model that stands for one of the eight. */
export function modelStageOf(model: StageModel, stage: Stage): ModelStage {
  const found = stagesOf(model).find((candidate) => candidate.stages.includes(stage));
  if (!found) throw new Error(`The ${model} model leaves out ${stage}.`);
  return found;
}

/** The word for the model in the list *Stage model* of the Engagement sheet. */
export const modelWords: Readonly<Record<StageModel, string>> = {
  process: 'Process',
  stages: 'Stages',
  combined: 'Combined',
};
