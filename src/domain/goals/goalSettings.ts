import { fold, textOf, findColumn, type Table } from '../table';
import { figureOf, known } from './cells';
import { english } from './words/english';
import { german } from './words/german';
import {
  listText,
  wordListNames,
  wordListTexts,
  wordsOfList,
  type LanguageWords,
  type WordListName,
} from './words/wordLists';

/** Languages with words of their own, the first being the one that holds when the settings do not say. */
export const languages: readonly LanguageWords[] = [english, german];

/** A row of the Settings table. */
export interface SettingRow {
  readonly key: string;
  readonly value: string | number;
  readonly meaning: string;
}

/** How much ratings differ between people. */
export const deviationKey = 'Standard deviation of ratings';

const keys = {
  languages: 'Languages of goals',
  off: 'Rules switched off',
  deviation: deviationKey,
  reliability: 'Reliability of ratings',
} as const;

const listKey = (list: WordListName, { language }: LanguageWords): string =>
  language === english.language ? wordListTexts[list].key : `${wordListTexts[list].key} (${language})`;

/** The rows of the Settings table that the goal check reads, as a new workbook has them. */
export const goalSettingRows: readonly SettingRow[] = [
  {
    key: keys.languages,
    value: english.language,
    meaning: `Languages that goals are written in, parted by commas: ${languages.map(({ language }) => language).join(', ')}.`,
  },
  {
    key: keys.off,
    value: 'none',
    meaning: 'Codes of rules of the goal check that are not wanted, parted by commas, such as G17, G30.',
  },
  {
    key: keys.deviation,
    value: 'not known',
    meaning:
      'How much ratings on the 1-5 scale differ between people; with the reliability it tells the change that is more than chance.',
  },
  {
    key: keys.reliability,
    value: 'not known',
    meaning: 'Reliability of the rating from 0 to 1, such as 0.8.',
  },
  ...languages.flatMap((words) =>
    wordListNames.map((list) => ({
      key: listKey(list, words),
      value: listText(words.lists[list]),
      meaning: wordListTexts[list].meaning,
    })),
  ),
];

/** What the settings say about the goal check. */
export interface GoalSettings {
  readonly languages: readonly LanguageWords[];
  /** Codes of rules that are switched off, in capitals; `G22` stands for all that begin so. */
  readonly off: readonly string[];
  /** In points of the 1-5 scale, and from 0 to 1; `null` when not known. */
  readonly deviation: number | null;
  readonly reliability: number | null;
}

/** Reads the settings; what is absent or unclear is as in a new workbook. A list that was emptied is empty. */
export function readSettings(table: Table | undefined): GoalSettings {
  const header = table?.[0] ?? [];
  const [keyColumn, valueColumn] = [findColumn(header, ['key']), findColumn(header, ['value'])];
  const rows = new Map<string, unknown>();
  for (const row of table?.slice(1) ?? []) {
    const key = fold(textOf(row[keyColumn]));
    if (key && !rows.has(key)) rows.set(key, row[valueColumn]);
  }
  const text = (key: string): string | undefined =>
    rows.has(fold(key)) ? textOf(rows.get(fold(key))) : undefined;
  const wanted = wordsOfList(text(keys.languages) ?? '').map(fold);
  const chosen = languages.filter(({ language }) => wanted.includes(fold(language)));
  const [deviation, reliability] = [keys.deviation, keys.reliability].map((key) =>
    known(figureOf(rows.get(fold(key)))),
  );
  return {
    languages: (chosen.length > 0 ? chosen : [english]).map((words) => edited(words, text)),
    // However they are parted.
    off: (text(keys.off) ?? '').toUpperCase().match(/\bG\d+[A-Z]?\b/g) ?? [],
    deviation: deviation !== null && deviation !== undefined && deviation > 0 ? deviation : null,
    reliability:
      reliability !== null && reliability !== undefined && reliability >= 0 && reliability < 1
        ? reliability
        : null,
  };
}

function edited(words: LanguageWords, text: (key: string) => string | undefined): LanguageWords {
  const entries = wordListNames.map((list) => {
    const own = text(listKey(list, words));
    return [list, own === undefined ? words.lists[list] : wordsOfList(own)] as const;
  });
  // Every name of a list is in `wordListNames`, which the typings of `fromEntries` do not know.
  return { ...words, lists: Object.fromEntries(entries) as LanguageWords['lists'] };
}
