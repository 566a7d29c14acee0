import { generate, generateMixed } from './generate';
import { naivePolicies } from './policies/naive';
import type { Publisher } from './policies/publisher';
import { publishAsProduct } from './product';
import type { RawEngagement } from './raw';

export const PRODUCT = 'the product';

/** Everything there is to attack, by name. */
export const publishers: Readonly<Record<string, Publisher>> = {
  [PRODUCT]: publishAsProduct,
  ...naivePolicies,
};

/** The engagement of a seed for a publisher: a re-issue needs one late rater, the others take them as they come. */
export const engagementFor = (publisher: string, seed: number): RawEngagement =>
  publisher.startsWith('re-issue') ? generate(seed, { late: 1 }) : generateMixed(seed);
