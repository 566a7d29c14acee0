import type { Block } from './block';

/** How a mean is shown: to so many decimals, or only from or up to an edge. */
export type Shape =
  | { readonly kind: 'exact'; readonly decimals: number }
  | { readonly kind: 'from' | 'upTo'; readonly edge: number; readonly decimals: number };

/** Means are sums of binary fractions: 4.5 may arrive as 4.499999999999999. */
const tolerance = 1e-9;

const rounded = (mean: number, decimals: number): string => {
  const factor = 10 ** decimals;
  return (Math.round((mean + tolerance) * factor) / factor).toFixed(decimals);
};

/** The text of a mean; one that an edge does not cover reads like nothing else. */
export function shapeText(mean: number, shape: Shape): string {
  if (shape.kind === 'exact') return rounded(mean, shape.decimals);
  const edge = shape.edge.toFixed(shape.decimals);
  if (shape.kind === 'from') return mean >= shape.edge - tolerance ? `${edge} or above` : 'below';
  return mean <= shape.edge + tolerance ? `${edge} or below` : 'above';
}

const written = /^(-?\d+(?:\.(\d+))?)( or (above|below))?$/;

/** The shape that a shown text was written in; `null` for other texts. */
export function shapeOfText(text: string): Shape | null {
  const match = written.exec(text);
  if (!match) return null;
  const decimals = match[2]?.length ?? 0;
  if (match[4] === undefined) return { kind: 'exact', decimals };
  return { kind: match[4] === 'above' ? 'from' : 'upTo', edge: Number(match[1]), decimals };
}

/**
 * The shape of a mean of `count` raters. Near the end of the scale a mean gives away everybody behind it: of three raters with a mean of
 * 4.7 no two can have answered less than 9 together. So means beyond the point where `minRaters` − 1 of them could still differ by a scale
 * point are shown as a band from there on. The point follows from the counts alone, so that the choice of the band tells nothing.
 */
export function codedShape(
  mean: number,
  count: number,
  { min, max }: Block['scale'],
  minRaters: number,
  decimals: number,
): Shape {
  const factor = 10 ** decimals;
  const room = (minRaters - 1) / count;
  const highest = Math.floor((max - room) * factor + tolerance) / factor;
  const lowest = Math.ceil((min + room) * factor - tolerance) / factor;
  const shown = Number(rounded(mean, decimals));
  if (highest >= lowest && shown > highest) return { kind: 'from', edge: highest, decimals };
  if (highest >= lowest && shown < lowest) return { kind: 'upTo', edge: lowest, decimals };
  return { kind: 'exact', decimals };
}

/** Wider and wider bands that a mean lies in, on its side of the middle of the scale: eighths of the scale, 4.5, 4, 3.5 and 3 on 1 to 5. */
export function bandsAround(mean: number, { min, max }: Block['scale']): readonly Shape[] {
  const eighth = (max - min) / 8;
  const above = mean >= (min + max) / 2;
  return [1, 2, 3, 4].flatMap((eighths): Shape[] => {
    // One decimal is enough for an edge; it is widened to it.
    const edge = above
      ? Math.floor((max - eighths * eighth) * 10) / 10
      : Math.ceil((min + eighths * eighth) * 10) / 10;
    const covers = above ? mean >= edge - tolerance : mean <= edge + tolerance;
    return covers ? [{ kind: above ? 'from' : 'upTo', edge, decimals: 1 }] : [];
  });
}
