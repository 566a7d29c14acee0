import { modelStageOf, type ModelStage, type StageModel } from '../../domain/stages/models';
import type { Stage } from '../../domain/stages/stage';
import type { SheetKey } from '../blueprint/types';
import { palette } from '../look';

/** The sheets of each stage; the first is its main sheet and takes the stage's own name. */
const sheetsOfStage: Readonly<Record<Stage, readonly (readonly [key: SheetKey, word: string])[]>> = {
  Contracting: [['contract', 'Contracting']],
  Rapport: [['rapport', 'Rapport']],
  Assessment: [
    ['assessment', 'Assessment'],
    ['raters', 'Raters'],
    ['items', 'Items'],
    ['responses', 'Responses'],
    ['comments', 'Comments'],
    ['report', 'Report'],
    ['reportWords', 'Report in words'],
    ['reportItems', 'Report by item'],
    ['reportChange', 'Report of change'],
    ['releases', 'Releases'],
  ],
  Goals: [
    ['goals', 'Goals'],
    ['gas', 'GAS'],
    ['checks', 'Checks'],
  ],
  Actions: [['actions', 'Actions']],
  Practice: [
    ['practice', 'Practice'],
    ['sessions', 'Sessions'],
    ['coachPrivate', 'Coach private'],
  ],
  Reviews: [
    ['reviews', 'Reviews'],
    ['pulse', 'Pulse'],
    ['progress', 'Progress'],
    ['goalCharts', 'Goal charts'],
    ['sponsorPage', 'Sponsor page'],
  ],
  Closure: [['closure', 'Closure']],
};

/** `Options`, not Settings: a tab may not bear the name of a table on it (Univer loses the table's references). */
const plainTabs: Readonly<Partial<Record<SheetKey, string>>> = {
  home: 'Home',
  engagement: 'Engagement',
  share: 'Share log',
  settings: 'Options',
  lists: 'Lists',
  about: 'About',
};

/** Every sheet in tab order, before a model merges some. */
export const tabOrder: readonly SheetKey[] = [
  'home',
  'engagement',
  'contract',
  'rapport',
  'assessment',
  'raters',
  'items',
  'responses',
  'comments',
  'report',
  'reportWords',
  'reportItems',
  'reportChange',
  'releases',
  'goals',
  'gas',
  'checks',
  'actions',
  'sessions',
  'coachPrivate',
  'practice',
  'reviews',
  'pulse',
  'progress',
  'goalCharts',
  'sponsorPage',
  'closure',
  'share',
  'settings',
  'lists',
  'about',
];

/** The main sheet of a stage. */
export function mainSheet(stage: Stage): SheetKey {
  const [first] = sheetsOfStage[stage];
  if (!first) throw new Error(`Stage ${stage} has no sheet.`);
  return first[0];
}

/** The sheet on which a sheet's blocks stand under a model: itself, or the main sheet of the stage that it is merged into. */
export function hostOf(model: StageModel, key: SheetKey): SheetKey {
  const stage = mainStageOf(key);
  if (!stage) return key;
  const [first] = modelStageOf(model, stage).stages;
  return first ? mainSheet(first) : key;
}

/** The sheets of one of a model's stages, its main sheet first. */
export function sheetsOf(model: StageModel, { stages }: ModelStage): readonly SheetKey[] {
  const keys = stages.flatMap((stage) => sheetsOfStage[stage].map(([key]) => hostOf(model, key)));
  return [...new Set(keys)];
}

/** The sheets that a workbook has under a model, in tab order. */
export const sheetKeys = (model: StageModel): readonly SheetKey[] =>
  tabOrder.filter((key) => hostOf(model, key) === key);

/** Stage whose main sheet this is; `null` for any other sheet. */
export function mainStageOf(key: SheetKey): Stage | null {
  const entry = Object.entries(sheetsOfStage).find(([, sheets]) => sheets[0]?.[0] === key);
  return entry ? (entry[0] as Stage) : null;
}

/** Tab name under a model, such as `4 Goals`. */
export function tabName(model: StageModel, key: SheetKey): string {
  const plain = plainTabs[key];
  if (plain) return plain;
  for (const [stage, sheets] of Object.entries(sheetsOfStage)) {
    const found = sheets.find(([candidate]) => candidate === key);
    if (!found) continue;
    const { number, shortName } = modelStageOf(model, stage as Stage);
    return `${number} ${mainStageOf(key) ? shortName : found[1]}`;
  }
  throw new Error(`Sheet ${key} has no tab name.`);
}

const private_: readonly SheetKey[] = [
  'raters',
  'responses',
  'comments',
  'releases',
  'checks',
  'coachPrivate',
  'pulse',
  'share',
];
const utility: readonly SheetKey[] = ['settings', 'lists', 'about'];

/** Red for the coach's eyes only, grey for utilities, teal for the rest. */
export function tabColour(key: SheetKey): string {
  if (private_.includes(key)) return palette.red;
  return utility.includes(key) ? palette.muted : palette.teal;
}
