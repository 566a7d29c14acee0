import { compareText, findColumn, fold, foldHeader, textOf, type Table } from '../table';
import { stages, type Stage } from '../stages/stage';
import { dayOf, known } from './cells';
import { isActive, type Goal } from './goal';
import { readSettings, type GoalSettings } from './goalSettings';
import type { GoalTables } from './goalTables';
import { phraseList, wordsOf, wordingOf, type PhraseList, type Wording } from './phrases';
import { wordListNames, type WordListName } from './words/wordLists';

/** A list of words of every language that goals are written in. */
export type Lists = Readonly<Record<WordListName, PhraseList>>;

/** Everything about an engagement that rules look at besides the goal itself. */
export interface CheckFacts {
  /** First and last day of the engagement. */
  readonly start: number | null;
  readonly end: number | null;
  readonly today: number | null;
  /** Actions are planned by now: a goal without one is behind. */
  readonly planning: boolean;
  readonly settings: GoalSettings;
  readonly lists: Lists;
  readonly fillers: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
  /** What the client values, and ids of aspirations, folded; `null` when there is no list to choose from. */
  readonly values: ReadonlySet<string> | null;
  readonly aspirations: ReadonlySet<string> | null;
  readonly raters: readonly string[];
  /** Every goal that is not dropped. */
  readonly goals: readonly Goal[];
  readonly active: readonly Goal[];
  readonly wording: (text: string) => Wording;
}

export function factsOf(tables: GoalTables, goals: readonly Goal[]): CheckFacts {
  const settings = readSettings(tables.settings);
  const fillers = new Set(wordsIn(settings, 'fillers'));
  const wordings = new Map<string, Wording>();
  return {
    start: known(dayOf(tables.start)),
    end: known(dayOf(tables.end)),
    today: tables.today ?? null,
    planning: isPlanning(tables.stage, goals),
    settings,
    lists: listsOf(settings, fillers),
    fillers,
    stopWords: new Set(wordsIn(settings, 'stopWords')),
    values: choices(tables.values, 'Value'),
    aspirations: choices(tables.aspirations, 'Aspiration ID'),
    raters: texts(tables.raters, 'Name').sort(compareText),
    goals,
    active: goals.filter(isActive),
    wording: (text) => {
      const found = wordings.get(text) ?? wordingOf(text, fillers);
      wordings.set(text, found);
      return found;
    },
  };
}

/**
 * From the stage Actions on. Only a stage that was chosen by hand is taken: the one that the gates give depends on this check. Without
 * it, planning has begun when some goal has an action.
 */
function isPlanning(stage: unknown, goals: readonly Goal[]): boolean {
  const chosen = stages.findIndex((name) => fold(name) === fold(textOf(stage)));
  const from = stages.indexOf('Actions' satisfies Stage);
  return chosen === -1 ? goals.some(({ actions }) => actions > 0) : chosen >= from;
}

const wordsIn = ({ languages }: GoalSettings, list: WordListName): string[] =>
  languages.flatMap(({ lists }) => lists[list].flatMap(wordsOf));

function listsOf({ languages }: GoalSettings, fillers: ReadonlySet<string>): Lists {
  const entries = wordListNames.map((name) => [
    name,
    phraseList(
      languages.flatMap(({ lists }) => lists[name]),
      fillers,
    ),
  ]);
  // Every name of a list is in `wordListNames`, which the typings of `fromEntries` do not know.
  return Object.fromEntries(entries) as Lists;
}

function texts(table: Table | undefined, header: string): string[] {
  const column = findColumn(table?.[0] ?? [], [foldHeader(header)]);
  return column === -1 ? [] : (table?.slice(1) ?? []).map((row) => textOf(row[column])).filter(Boolean);
}

function choices(table: Table | undefined, header: string): ReadonlySet<string> | null {
  const all = texts(table, header).map(fold);
  return all.length > 0 ? new Set(all) : null;
}
