import { roundsOf, sceneOf, seenBy, type Scene } from './classes';
import { modelOf, type Model } from './model';
import { roundInward, TINY, unitOf } from './parts';
import { levelOf, reachAt, reachOf, type Level, type Reach } from './reach';
import { sizeOf, targetsOf, type Target } from './targets';
import type { Insider, PublishedView } from './view';

/** A set of too few raters whose mean the reader can tell to within less than one point of the scale. */
export interface Disclosure {
  readonly round: string;
  readonly competency: string;
  /** `null`: the competency's mean. */
  readonly item: string | null;
  /** `null`: anybody. */
  readonly reader: string | null;
  /** Whom it is about: so many raters, or answers, of those. */
  readonly target: readonly {
    readonly taken: number;
    readonly of: readonly string[];
    readonly label: string;
  }[];
  /** What the mean of the target lies between in all worlds that would look the same. */
  readonly low: number;
  readonly high: number;
  /** The target is all there is of its classes: whole groups that were hidden. */
  readonly whole: boolean;
}

export interface AttackResult {
  readonly disclosures: readonly Disclosure[];
  /** Sets of raters tried, each with a level and a reader. Sets that differ only by raters who are exchangeable count once. */
  readonly attempts: number;
}

/** Fewer than a point apart, rounding errors left aside. */
const ONE_POINT = 1 - 1e-6;

/**
 * Tries to unmask raters from what was published, as anybody (`insider` null) or as a rater who knows his own answers.
 *
 * Everything shown of a competency in a round is put down as linear constraints on the sums of exchangeable raters' answers, and the
 * simplex method finds what the sum of each set of too few raters may be at all. The constraints leave out some of what whole numbers
 * imply, so a range may come out too wide, but never too narrow: what is reported is pinned.
 *
 * An outsider must not learn of fewer than k raters; an insider, who can subtract himself, of fewer than k − 1 others (rule 14 of
 * confidentiality.md).
 */
export function attack(view: PublishedView, insider: Insider | null = null): AttackResult {
  return attackAs(view, [insider]);
}

/** Attacks as each of these readers in turn; `null` is anybody. Of insiders who are exchangeable and gave the same answers, one attacks. */
export function attackAs(view: PublishedView, readers: readonly (Insider | null)[]): AttackResult {
  const disclosures: Disclosure[] = [];
  let attempts = 0;
  for (const round of roundsOf(view))
    for (const competency of view.competencies) {
      const scene = sceneOf(view, round, competency);
      if (scene.cells.length === 0) continue;
      const seen = new Set<string>();
      for (const reader of readers) {
        const own = reader ? seenBy(scene, reader.id) : scene;
        const answers = reader?.own.get(round);
        // Whoever took no part in what was published sees no more of it than an outsider.
        if (!own || (reader && !answers)) continue;
        if (reader) {
          const at = scene.classes.findIndex(({ ids }) => ids.includes(reader.id));
          const key = JSON.stringify([at, competency.items.map(({ id }) => answers?.get(id) ?? null)]);
          if (seen.has(key)) continue;
          seen.add(key);
        }
        attempts += attackScene(own, reader, view.k - (reader ? 2 : 1), disclosures);
      }
    }
  return { disclosures, attempts };
}

function attackScene(scene: Scene, insider: Insider | null, most: number, found: Disclosure[]): number {
  const model = modelOf(scene, insider);
  const { items } = scene.competency;
  const levels = model.blocks.flatMap(({ item }) => item ?? []).map((item) => levelOf(model, item));
  if (items.length > 1) levels.push(levelOf(model, null));
  const points = [[...model.dictionary.values]];
  let attempts = 0;
  for (const level of levels) {
    const counts = level.item === null ? model.counts.raters : model.counts.answers.get(level.item);
    for (const target of targetsOf(scene, counts ?? [], most)) {
      attempts++;
      const pinned = pin(model, level, target, points);
      if (pinned) found.push(disclosureOf(model, level, target, pinned, insider));
    }
  }
  return attempts;
}

const MOST_POINTS = 24;

/** Range of the sum of a target, if it is narrower than a point of its mean. Worlds seen on the way are kept in `points`. */
function pin(model: Model, level: Level, target: Target, points: number[][]): Reach | null {
  const unit = level.item === null ? unitOf(model.scene, model.counts, (at) => (target[at] ?? 0) > 0) : 1;
  const size = sizeOf(target);
  const isWide = ({ low, high }: Reach): boolean => {
    const [least, most] = roundInward(low, high, unit);
    return most - least >= size * ONE_POINT;
  };
  let seen: Reach = { low: Infinity, high: -Infinity };
  const widen = (point: readonly number[]): void => {
    const { low, high } = reachAt(point, level, target, model.top);
    seen = { low: Math.min(seen.low, low), high: Math.max(seen.high, high) };
  };
  for (let at = points.length - 1; at >= 0; at--) {
    widen(points[at] ?? []);
    // Worlds can be mixed, so all that lies between two reaches is within reach too.
    if (isWide(seen)) return null;
  }
  const before = points.length;
  const reach = reachOf(model, level, target, (point) => {
    if (points.length < MOST_POINTS) points.push(point.slice(0, model.dictionary.values.length));
  });
  if (points.length > before && points.length < MOST_POINTS) points.push(middleOf(points));
  if (isWide(reach)) return null;
  const [low, high] = roundInward(reach.low, reach.high, unit);
  if (low > high + TINY) throw new Error('no world of whole numbers meets the figures');
  return { low, high };
}

function middleOf(points: readonly (readonly number[])[]): number[] {
  const [first = []] = points;
  return first.map((_, at) => points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length);
}

function disclosureOf(
  { scene, counts }: Model,
  { item }: Level,
  target: Target,
  { low, high }: Reach,
  insider: Insider | null,
): Disclosure {
  const { min } = scene.competency.scale;
  const size = sizeOf(target);
  const there = item === null ? counts.raters : (counts.answers.get(item) ?? []);
  return {
    round: scene.round,
    competency: scene.competency.name,
    item,
    reader: insider?.id ?? null,
    target: target.flatMap((taken, at) => {
      const { ids = [], label = '' } = scene.classes[at] ?? {};
      return taken > 0 ? [{ taken, of: ids, label }] : [];
    }),
    low: min + low / size,
    high: min + high / size,
    whole: target.every((taken, at) => taken === 0 || taken === there[at]?.hi),
  };
}
