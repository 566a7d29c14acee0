import { isDrawn, ragLine, seriesRows, type SponsorGoal } from '../domain/audience/sponsorReport';
import { sponsorSeriesNames } from '../domain/audience/sponsorWords';
import { goalLooks } from '../workbook/blueprint/sponsorPageGoals';
import { palette } from '../workbook/look';
import type { SlideChart } from './chart/slideChart';
import type { Deck } from './deck';
import { inner, ragLook } from './look';

/** One goal: how it stands, what is measured, and its way from the start to the target. */
export function goalSlide(deck: Deck, goal: SponsorGoal, foot: readonly string[]): void {
  const slide = deck.slide(goal.name, foot);
  const { fill, colour } = ragLook(goal.letter);
  slide.text(ragLine(goal), { ...inner, y: 1.3, w: 5, h: 0.4 }, 'fact', {
    ...{ color: colour, fill: { color: fill }, margin: chipMargin, valign: 'middle' },
  });
  slide.text(goal.dates, { x: 5.9, y: 1.3, w: 6.8, h: 0.4 }, 'subtitle', { valign: 'middle' });
  if (goal.measure !== undefined) slide.text(goal.measure, { ...inner, y: 1.8, h: 0.35 }, 'text');
  if (!isDrawn(goal.series)) return;
  const says = [goal.name, ragLine(goal), goal.dates, goal.measure].filter(Boolean).join('. ');
  slide.chart(goalChart(goal), { ...inner, y: 2.25, h: 4.2 }, says);
}

/** In points: left, right, bottom, top, as pptxgenjs takes them. */
const chipMargin: [number, number, number, number] = [8, 8, 0, 0];

/** Lines without a point are left out, and so are their names. */
function goalChart({ series }: SponsorGoal): SlideChart {
  const rows = seriesRows(series);
  const lines = [
    rows.map(({ reviews }) => reviews),
    rows.map(({ target }) => target),
    rows.map(({ expected }) => expected),
    rows.map(({ forecast }) => forecast),
  ];
  const shares = lines.flat().flatMap((share) => share ?? []);
  return {
    kind: 'line',
    categories: { kind: 'days', days: rows.map(({ day }) => day) },
    series: lines.flatMap((values, index) => {
      const { colour = palette.ink, dashed, dotted, markers } = goalLooks[index] ?? {};
      if (values.every((share) => share === null)) return [];
      const dash = dashed ? 'dash' : dotted ? 'sysDot' : undefined;
      return [
        {
          ...{ name: sponsorSeriesNames[index] ?? '', values, colour },
          ...(dash && { dash }),
          ...(markers && { markers }),
        },
      ];
    }),
    // All of the way, and what lies beyond its ends where there is such.
    axis: { min: tenth(Math.min(0, ...shares), Math.floor), max: tenth(Math.max(1, ...shares), Math.ceil) },
  };
}

const tenth = (share: number, round: (value: number) => number): number => round(share * 10) / 10;
