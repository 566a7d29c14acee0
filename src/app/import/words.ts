import type { CellValue } from '../../workbook/cell';
import { lists } from '../../workbook/blueprint/lists';

/** The words that exports use for the values of our lists. Keys are compared by letters and digits alone, in lower case. */

/** Form in which headers and list words are compared: `Direct_Report ` → `directreport`. A sign such as `%` stands for itself. */
export function bareWord(text: string): string {
  const lower = text.normalize('NFKC').trim().toLowerCase();
  return lower.replace(/[^\p{L}\p{N}]+/gu, '') || lower;
}

/** Form in which ids are compared: spelling stays (`C1-11` is not `C11-1`), case and spaces around do not count. */
export const idKey = (id: string): string => id.trim().normalize('NFKC').toLowerCase();

/** A list of the workbook, each value found by any word for it. */
export class WordList {
  private readonly values = new Map<string, string>();
  private readonly words: readonly string[];

  /**
   * @param key key of the list in the blueprint
   * @param others other words for its values
   * @throws when the blueprint has no such list, or a list without one of the values: a slip in the code
   */
  constructor(key: string, others: Readonly<Record<string, readonly string[]>> = {}) {
    const words = lists.find((list) => list.key === key)?.words;
    if (!words) throw new Error(`No list ${key}`);
    this.words = words;
    for (const word of words) this.values.set(bareWord(word), word);
    for (const [value, synonyms] of Object.entries(others)) {
      if (!words.includes(value)) throw new Error(`No value ${value} in the list ${key}`);
      for (const synonym of synonyms) this.values.set(bareWord(synonym), value);
    }
  }

  /** The list's own word, or undefined for a word it does not know. */
  find(text: string): string | undefined {
    return this.values.get(bareWord(text));
  }

  /** Place of a value in the list, for sorting; unknown values come last. */
  order(value: CellValue | undefined): number {
    const place = this.words.findIndex((word) => word === value);
    return place < 0 ? this.words.length : place;
  }
}

export const yesNo = new WordList('YesNo', { Yes: ['y', 'true', '1', 'x'], No: ['n', 'false', '0'] });

/** Rater groups. “Client” is left out on purpose: in coaching it is the coachee, in a survey of customers the opposite. */
export const groups = new WordList('Group', {
  Self: [
    'self assessment',
    'self rating',
    'self evaluation',
    'myself',
    'me',
    'participant',
    'coachee',
    'ratee',
  ],
  Manager: ['managers', 'line manager', 'direct manager', 'boss', 'supervisor', 'my manager', 'superior'],
  'Skip-level': ['skip level manager', "manager's manager", "boss's boss", 'second level manager'],
  Peer: ['peers', 'colleague', 'colleagues', 'coworker', 'coworkers'],
  'Direct report': [
    'direct reports',
    'directs',
    'report',
    'reports',
    'subordinate',
    'subordinates',
    'team member',
    'team members',
  ],
  Stakeholder: [
    'stakeholders',
    'customer',
    'customers',
    'stakeholder or customer',
    'internal customer',
    'external customer',
  ],
  Other: ['others', 'other raters', 'other rater'],
});

/** Rounds of feedback, in the order in which they happen but for pulses. */
export const rounds = new WordList('Round', {
  Baseline: ['pre', 'before', 't0'],
  Mid: ['midpoint', 'midterm', 'interim'],
  Final: ['post', 'after'],
});

/** What raters write, or tools export, for "I could not observe this". */
const notObserved = new Set([
  'no',
  'na',
  'notobserved',
  'notapplicable',
  'unabletorate',
  'cannotsay',
  'cantsay',
  'dontknow',
]);

export const isNotObserved = (text: string): boolean => notObserved.has(bareWord(text));

export const directions = new WordList('Direction', {
  Increase: ['up', 'raise', 'more', 'higher is better'],
  Decrease: ['down', 'reduce', 'less', 'lower is better'],
  Maintain: ['keep', 'hold', 'stay'],
  Achieve: ['achievement', 'milestone', 'reach'],
});

export const sessionFormats = new WordList('Format', {
  'In person': ['face to face', 'f2f', 'on site', 'onsite', 'in room'],
  Video: ['online', 'video call', 'virtual', 'remote', 'zoom', 'teams', 'webex', 'google meet'],
  Phone: ['telephone', 'call', 'phone call'],
  Hybrid: ['mixed'],
});

export const attendance = new WordList('Attendance', {
  Held: ['completed', 'done', 'attended', 'rescheduled, completed', 'rescheduled and held', 'took place'],
  'Late cancel': ['late cancellation', 'cancelled late', 'canceled late'],
  'No-show': ['no show', 'did not attend', 'missed'],
  Rescheduled: ['postponed', 'moved'],
  'Cancelled by coach': ['canceled by coach', 'coach cancelled', 'coach canceled'],
});

export const units = new WordList('Unit', {
  '%': ['percent', 'percentage', 'per cent'],
  'h/week': ['hours per week'],
});

export const owners = new WordList('Owner', { Client: ['coachee', 'leader'] });

/** Heading of a comment by the wording of the question; the first that fits counts. */
const prompts: readonly (readonly [RegExp, string])[] = [
  [/\bstart\b/i, 'Start'],
  [/\bstop\b/i, 'Stop'],
  [/\bcontinue\b|\bkeep (on )?doing\b/i, 'Continue'],
  [/\b(different(ly)?|improve\w*|develop\w*|better|weakness\w*|change)\b/i, 'Development'],
  [/\b(well|strengths?|best|appreciate|value)\b/i, 'Strength'],
];

/** Start, Stop, Continue, Strength or Development by the wording of the question; Other when no wording tells. */
export const promptOf = (question: string): string =>
  prompts.find(([words]) => words.test(question))?.[1] ?? 'Other';
