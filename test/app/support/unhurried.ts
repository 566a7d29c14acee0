import { Pace } from '../../../src/app/import/survey/pace';

/** A pace that never rests. */
export const unhurried = (): Pace => new Pace({ now: () => 0, rest: () => Promise.resolve() });
