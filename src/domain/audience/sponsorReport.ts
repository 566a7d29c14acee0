import { changeWords, sponsorMarks } from './sponsorWords';

/*
 * What a sponsor may see of an engagement, as plain data: slides, copies and pictures are made of this and of nothing else. What was not
 * agreed is not in it.
 */

/** The sponsor's page in words and figures, rounded as it shows them. */
export interface SponsorReport {
  readonly title: string;
  readonly subtitle: string;
  /** Stage, sessions and days; none without a sponsor. */
  readonly facts: readonly SponsorFact[];
  /** From level 1 on. */
  readonly goals?: SponsorGoals;
  /** Sentences that the client approved, the latest first. From level 1 on. */
  readonly sentences?: readonly string[];
  /** How many actions are done. From level 1 on. */
  readonly actions?: string;
  /** From level 2 on. */
  readonly pulse?: SponsorPulse;
  /** At level 3 with the consent of the client. */
  readonly change360?: SponsorChanges;
  /** What is not shown, and why. */
  readonly foot: readonly string[];
}

/** A label with what it says. */
export interface SponsorFact {
  readonly label: string;
  readonly value: string;
}

/** The goals of the page, and in words that there are none or more. */
export interface SponsorGoals {
  readonly shown: readonly SponsorGoal[];
  readonly more?: string;
}

/** One goal. */
export interface SponsorGoal {
  /** Its text, or at level 1 its number. */
  readonly name: string;
  /** Of its colour: B, G, A, R or ?. */
  readonly letter: string;
  /** What the letter means, and the share of the way. */
  readonly standing: string;
  readonly dates: string;
  /** What is measured, from where to where. From level 2 on. */
  readonly measure?: string;
  readonly series: SponsorSeries;
}

/** A day as Excel serial, and the share of the way from the start at 0 to the target at 1, to three decimals. */
export interface SponsorPoint {
  readonly day: number;
  readonly share: number;
}

/** The lines of a goal's chart, each in the order of days. A line without points is not drawn. */
export interface SponsorSeries {
  readonly reviews: readonly SponsorPoint[];
  readonly target: readonly SponsorPoint[];
  readonly expected: readonly SponsorPoint[];
  readonly forecast: readonly SponsorPoint[];
}

/** What stakeholders see. */
export interface SponsorPulse {
  readonly lines: readonly string[];
  /** Share of the answers at each point from −3 to +3, where nobody is known by them. */
  readonly bars?: readonly { readonly point: string; readonly share: number }[];
}

/** How the released figures of all others have changed. */
export interface SponsorChanges {
  /** The first and the last round that was released; absent while there is one or none. */
  readonly rounds?: { readonly from: string; readonly to: string };
  readonly competencies: readonly SponsorChange[];
}

/** The change of one competency; only its name where too few raters stand behind a figure. */
export interface SponsorChange {
  readonly competency: string;
  readonly figures?: {
    readonly from: string;
    readonly to: string;
    /** With its sign; absent where a figure is a band. */
    readonly change?: string;
    readonly judged: 'reliable' | 'noise' | 'unjudged';
  };
}

/** The line of a goal that its colour goes with: `G · on track, 58% of the way`. */
export const ragLine = ({ letter, standing }: Pick<SponsorGoal, 'letter' | 'standing'>): string =>
  `${letter}${sponsorMarks.dot}${standing}`;

/** The change of a competency in a line: `+0.9 reliable · Listening (3.4 → 4.3)`. */
export function changeLine({ competency, figures }: SponsorChange): string {
  if (!figures) return `${competency}: ${changeWords.tooFew}`;
  const { from, to, change, judged } = figures;
  const lead = change === undefined ? changeWords[judged] : `${change} ${changeWords[judged]}`;
  return `${lead}${sponsorMarks.dot}${competency} (${from}${sponsorMarks.arrow}${to})`;
}

/** One day of a goal's chart; `null` where a line has no point. */
export type SponsorRow = { readonly day: number } & Readonly<Record<keyof SponsorSeries, number | null>>;

/** The lines of a chart side by side, a row for each day, as cells hold them. */
export function seriesRows(series: SponsorSeries): readonly SponsorRow[] {
  const { reviews, target, expected, forecast } = series;
  const all = [...reviews, ...target, ...expected, ...forecast];
  const days = [...new Set(all.map(({ day }) => day))].sort((a, b) => a - b);
  return days.map((day) => {
    const on = (points: readonly SponsorPoint[]): number | null =>
      points.find((point) => point.day === day)?.share ?? null;
    return {
      day,
      reviews: on(reviews),
      target: on(target),
      expected: on(expected),
      forecast: on(forecast),
    };
  });
}

/** Whether there is a line to draw: one day alone makes none. */
export const isDrawn = (series: SponsorSeries): boolean => seriesRows(series).length > 1;
