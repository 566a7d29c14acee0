import { reaches, rounding } from './records';
import type { ProgressSettings } from './settings';
import { gapWords, messageWords, ragWords, rounded, shownPercent, type Gap } from './words';

/** Colours of a goal. Grey says that nobody can tell. */
export type RagColour = 'Blue' | 'Green' | 'Amber' | 'Red' | 'Grey';

/** What stands beside the colour, for who cannot see it. */
export const ragLetters: Readonly<Record<RagColour, string>> = {
  Blue: 'B',
  Green: 'G',
  Amber: 'A',
  Red: 'R',
  Grey: '?',
};

/** The colour of a goal, its letter, and why it has it in a sentence. */
export interface Rag {
  readonly colour: RagColour;
  readonly letter: string;
  readonly why: string;
}

/** What the colour depends on. Days are Excel serials. */
export interface RagFacts {
  /** Share of the way at the last review. */
  readonly progress: number | null;
  readonly start: number | null;
  readonly due: number | null;
  /** Day of the last review with a value. */
  readonly reviewed: number | null;
  readonly today: number;
  /** What the goal lacks for its progress to be told. */
  readonly gap: Gap | null;
}

type RagSettings = Pick<
  ProgressSettings,
  | 'greenWithin'
  | 'greenPace'
  | 'amberPace'
  | 'graceShare'
  | 'belowStartRedAfter'
  | 'intervalDays'
  | 'greyAfterIntervals'
>;

const rag = (colour: RagColour, why: string): Rag => ({ colour, letter: ragLetters[colour], why });
const nothing = (gap: Gap): Rag => rag('Grey', `${ragWords.nothing}: ${gapWords[gap]}.`);

/**
 * The colour of a goal (progress.md 5.5). With p for progress and e for the elapsed share (reviewed − start)/(due − start), clipped to
 * 0 … 1, the first that holds:
 *
 * 1. Grey: nothing to judge, a review dated after today, or none for longer than the agreed interval allows.
 * 2. Blue: p ≥ 1. This needs no dates.
 * 3. Grey: start or due date missing, or not in order.
 * 4. Red: today is after the due date.
 * 5. Red: p < 0 and e over `belowStartRedAfter`; Amber in the time of grace, e < `graceShare`.
 * 6. Green: p ≥ e − `greenWithin` or p ≥ `greenPace`·e. The page has s = p/e, which is the same without a division by zero.
 * 7. Amber: p ≥ `amberPace`·e.
 * 8. Red; Amber in the time of grace.
 */
export function ragOf(facts: RagFacts, settings: RagSettings): Rag {
  const { progress, start, due, reviewed, today } = facts;
  if (facts.gap !== null) return nothing(facts.gap);
  if (progress === null || reviewed === null) return nothing('review');
  if (reviewed > today) return rag('Grey', ragWords.future);
  const allowed = settings.greyAfterIntervals * settings.intervalDays;
  if (today - reviewed > allowed) return rag('Grey', `${ragWords.stale} ${allowed} ${ragWords.staleDays}`);
  if (reaches(progress, 1)) return rag('Blue', ragWords.reached);
  if (start === null) return nothing('start');
  if (due === null) return nothing('due');
  if (due <= start) return nothing('order');
  if (today > due) return rag('Red', ragWords.overdue);
  return byPace(progress, Math.min(1, Math.max(0, (reviewed - start) / (due - start))), settings);
}

function byPace(progress: number, elapsed: number, settings: RagSettings): Rag {
  const told = (colour: RagColour, lead: string): Rag =>
    rag(
      colour,
      `${lead}: ${shownPercent(progress, false)}${messageWords.way} ${ragWords.after} ${rounded(elapsed * 100)}${ragWords.time}`,
    );
  const grace = !reaches(elapsed, settings.graceShare);
  const isBelow = progress <= -rounding && elapsed - settings.belowStartRedAfter >= rounding;
  if (isBelow) return grace ? told('Amber', ragWords.grace) : rag('Red', ragWords.belowStart);
  if (reaches(progress, elapsed - settings.greenWithin) || reaches(progress, settings.greenPace * elapsed))
    return told('Green', ragWords.green);
  if (reaches(progress, settings.amberPace * elapsed)) return told('Amber', ragWords.amber);
  return grace ? told('Amber', ragWords.grace) : told('Red', ragWords.red);
}
