import type { StageModel } from './blueprint/types';
import type { NamePlan } from './plan';
import type { Stamp } from './snapshot';

/**
 * Second copy of the stamp, as a constant in a hidden defined name: custom XML parts were reported lost on Mac (office-js #6091), and a
 * name can be read together with everything else.
 */
export const STAMP_NAME = 'cb_stamp';

const MODELS: readonly StageModel[] = ['process', 'stages', 'combined'];

export const stampName = (stamp: Stamp): NamePlan => ({
  name: STAMP_NAME,
  formula: `="${[stamp.schemaVersion, stamp.model, stamp.builtWith, stamp.builtOn].join('|')}"`,
  comment: 'Version stamp of Coachbook. Please leave it in place.',
  visible: false,
});

/** The stamp in the formula of the name, or `null` where it is something else. */
export function parseStampName(formula: string): Stamp | null {
  const [version, model, builtWith, builtOn] = formula.replace(/^="?|"$/g, '').split('|');
  const known = MODELS.find((entry) => entry === model);
  if (!known || !builtWith || !builtOn || !/^\d+$/.test(version ?? '')) return null;
  return { schemaVersion: Number(version), model: known, builtWith, builtOn };
}
