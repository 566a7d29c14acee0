import { equalWeight } from './equalWeight';
import { hideBar } from './hideBar';
import { perItemPools } from './perItemPools';
import type { Publisher } from './publisher';
import { reissue } from './reissue';
import { thresholdOnly } from './thresholdOnly';

/** Five ways to publish that look careful and are not: the attacker must find the leak in each. */
export const naivePolicies: Readonly<Record<string, Publisher>> = {
  'hide the bar, count it in the total': hideBar,
  'equal weight per original group': equalWeight,
  'per-item pools': perItemPools,
  'threshold only': thresholdOnly,
  're-issue after a late answer': reissue,
};
