/** Steps that halve the widest bracket down to a double many times over. */
const mostSteps = 200;

/**
 * The positive point above which a distribution leaves `tail`: Newton's method on logarithms, where tails are nearly straight, held in
 * a bracket that is halved whenever a step would leave it.
 *
 * @param upperTail probability above a point, falling from over `tail` to 0
 * @param density its slope, without the sign
 */
export function upperQuantile(
  tail: number,
  upperTail: (point: number) => number,
  density: (point: number) => number,
): number {
  let low = Math.log(Number.MIN_VALUE);
  let high = Math.log(Number.MAX_VALUE);
  let at = 0;
  for (let step = 0; step < mostSteps; step++) {
    const point = Math.exp(at);
    const probability = upperTail(point);
    if (probability > tail) low = at;
    else high = at;
    const newton = at + ((Math.log(probability) - Math.log(tail)) * probability) / (density(point) * point);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - at) <= Number.EPSILON * Math.max(1, Math.abs(at))) break;
    at = next;
  }
  return Math.exp(at);
}
