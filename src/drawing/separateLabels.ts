interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Label {
  readonly seriesIndex?: number;
  readonly labelRect: Box;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * A label layout for ECharts that moves a label down, no farther than needed, off those placed before it: give the series from the
 * highest label to the lowest, and the labels keep that order. (ECharts' own `moveOverlap` leaves labels of line points where they
 * are.) One per drawing: it remembers the label of each series.
 */
export function separateLabels(): (label: Label) => { dy: number } {
  const placed = new Map<number, Box>();
  return ({ seriesIndex = -1, labelRect }) => {
    const others = [...placed].filter(([series]) => series !== seriesIndex).map(([, box]) => box);
    const box = others
      .sort((a, b) => a.y - b.y)
      .reduce(
        (moved, other) => (overlap(moved, other) ? { ...moved, y: other.y + other.height } : moved),
        labelRect,
      );
    placed.set(seriesIndex, box);
    return { dy: box.y - labelRect.y };
  };
}
