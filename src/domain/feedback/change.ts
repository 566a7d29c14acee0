import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { pairedDifference, welchDifference } from '../statistics/difference';
import type { Difference } from '../statistics/difference';
import { mean } from '../statistics/descriptives';
import { effectSize } from '../statistics/effectSize';
import { reliableChange } from '../statistics/reliableChange';
import { feedbackFigures, roundAt, rowsOf } from './figures';
import type { FeedbackFigures } from './figures';
import type { Scale } from './items';
import { reasons } from './reasons';
import { distanceOn } from './scale';
import { fold } from '../table';
import type { Table } from '../table';

export type ChangeVerdict = 'reliable' | 'within noise' | 'not enough raters';

/** The mean of all others on one competency in two rounds, on its scale; `null` is missing or suppressed. */
export interface ChangeRow {
  readonly competency: string;
  readonly scale: Scale;
  /** The figures of the two reports. */
  readonly from: number | null;
  readonly to: number | null;
  /** To minus from; `null` unless both are shown. */
  readonly change: number | null;
  /** 95 % interval of the change. */
  readonly low: number | null;
  readonly high: number | null;
  /** Hedges' g by the mean of both standard deviations; `null` for fewer than eight raters, whose spread says too little. */
  readonly effect: number | null;
  /** Raters behind the smaller of both rounds; matched, the pairs. */
  readonly n: number | null;
  /** The same raters answered in both rounds, so that each was compared with himself. */
  readonly matched: boolean;
  readonly verdict: ChangeVerdict;
}

export interface ChangeReport {
  readonly from: string;
  readonly to: string;
  /** k as it was applied. */
  readonly minRaters: number;
  readonly rows: readonly ChangeRow[];
}

/** How much ratings differ between people, in points of the 1 to 5 scale, and their reliability from 0 to 1, where they are known. */
export interface RatingNorm {
  readonly deviation: number;
  readonly reliability: number;
}

/** Fewest raters for which a standardised effect is given (feedback-360.md 4.6). */
const fewestForEffect = 8;

/**
 * Change of each competency between two rounds. Where exactly the same raters answered in both, each is compared with himself (paired
 * interval), else the two sets are (Welch): pairs out of larger sets would give away whoever is not among them.
 * `reliable` is a change whose interval does not hold 0 and, where a norm is known, that exceeds what Jacobson & Truax ask for.
 *
 * @param from Name of the earlier round; `null` or blank for the first one that has answers.
 * @param to Name of the later round; `null` or blank for the latest one.
 * @param minRaters k; `null` for the default. Below 3 counts as 3. It has to be met in both rounds.
 * @param norm What the settings say of ratings; `null` when it is not known.
 */
export function feedbackChange(
  responses: Table,
  items: Table,
  from: string | null,
  to: string | null,
  minRaters: number | null,
  norm: RatingNorm | null = null,
): Outcome<ChangeReport> {
  const usable = norm === null ? null : reliableChange(0, 0, norm.deviation, norm.reliability);
  if (usable && !usable.ok) return usable;
  const figures = feedbackFigures(responses, items, minRaters);
  if (!figures.ok) return figures;
  const { matrix } = figures.value;
  const isBlank = from === null || fold(from) === '';
  const fromAt = roundAt(figures.value, isBlank ? (matrix.rounds[0] ?? null) : from);
  if (!fromAt.ok) return fromAt;
  const toAt = roundAt(figures.value, to);
  if (!toAt.ok) return toAt;
  if (fromAt.value === toAt.value) return failure(reasons.oneRound(matrix.rounds[toAt.value] ?? ''));
  return success({
    from: matrix.rounds[fromAt.value] ?? '',
    to: matrix.rounds[toAt.value] ?? '',
    minRaters: figures.value.minRaters,
    rows: changeRows(figures.value, fromAt.value, toAt.value, norm),
  });
}

function changeRows(
  figures: FeedbackFigures,
  from: number,
  to: number,
  norm: RatingNorm | null,
): ChangeRow[] {
  const { matrix, display, others } = figures;
  const [before, after] = [from, to].map((round) => rowsOf(matrix, round, others));
  const shown = (round: number, at: number): boolean => display.competencies[round]?.[at]?.overall === null;
  return matrix.spans.map(({ competency: { name, scale } }, at): ChangeRow => {
    const earlier = shown(from, at) ? meansByRater(figures, before ?? [], at) : null;
    const later = shown(to, at) ? meansByRater(figures, after ?? [], at) : null;
    const [fromMean, toMean] = [earlier, later].map((means) => (means ? mean([...means.values()]) : null));
    const known = { competency: name, scale, from: fromMean ?? null, to: toMean ?? null };
    if (!earlier || !later) return { ...known, ...noChange };
    return { ...known, ...compared(earlier, later, scale, norm) };
  });
}

const noChange = {
  change: null,
  low: null,
  high: null,
  effect: null,
  n: null,
  matched: false,
  verdict: 'not enough raters',
} as const;

/** Mean of each rater who counts for the competency. A round holds a rater once. */
function meansByRater(
  { matrix, totals }: FeedbackFigures,
  rows: readonly number[],
  competency: number,
): Map<string, number> {
  const means = new Map<string, number>();
  for (const row of rows) {
    const own = totals.raterMeans[row * matrix.spans.length + competency] ?? NaN;
    if (!Number.isNaN(own)) means.set(matrix.rowRaters[row] ?? '', own);
  }
  return means;
}

type Compared = Omit<ChangeRow, 'competency' | 'scale' | 'from' | 'to'>;

function compared(
  earlier: ReadonlyMap<string, number>,
  later: ReadonlyMap<string, number>,
  scale: Scale,
  norm: RatingNorm | null,
): Compared {
  const matched = earlier.size === later.size && [...earlier.keys()].every((rater) => later.has(rater));
  const before = [...earlier.values()];
  const after = matched ? [...earlier.keys()].map((rater) => later.get(rater) ?? NaN) : [...later.values()];
  const difference = matched ? pairedDifference(before, after) : welchDifference(before, after);
  if (!difference) return noChange;
  const n = Math.min(before.length, after.length);
  const effect = effectSize(before, after, matched ? 'av' : 'pooled', 'exact');
  return {
    change: difference.change,
    low: difference.low,
    high: difference.high,
    effect: n >= fewestForEffect && effect.ok ? effect.value : null,
    n,
    matched,
    verdict: isReliable(difference, scale, norm) ? 'reliable' : 'within noise',
  };
}

function isReliable({ change, low, high }: Difference, scale: Scale, norm: RatingNorm | null): boolean {
  if (low <= 0 && high >= 0) return false;
  if (norm === null) return true;
  const reliable = reliableChange(0, change, distanceOn(scale, norm.deviation), norm.reliability);
  return reliable.ok && reliable.value.reliable;
}
