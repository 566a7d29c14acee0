/** The lists of words that rules look for, of one language. Entries are words or phrases; `*` in a phrase stands for one to four words. */
export const wordListNames = [
  'vague',
  'goalVerbs',
  'connectors',
  'avoidance',
  'replacement',
  'absolute',
  'unmeasured',
  'dependence',
  'activityVerbs',
  'activityNouns',
  'private',
  'fillers',
  'stopWords',
] as const;

export type WordListName = (typeof wordListNames)[number];

export interface LanguageWords {
  /** As the setting *Languages of goals* names it. */
  readonly language: string;
  readonly lists: Readonly<Record<WordListName, readonly string[]>>;
  /**
   * How many words after a connector a second goal's verb may stand: the next word in English ("and improve my network"), the end of the
   * clause in German ("und mein Netzwerk verbessern").
   */
  readonly verbWithin: number;
}

/** Heading and meaning of each list in the Settings table. */
export const wordListTexts: Readonly<
  Record<WordListName, { readonly key: string; readonly meaning: string }>
> = {
  vague: { key: 'Vague verbs', meaning: 'Verbs that say no end state (rule G03).' },
  goalVerbs: { key: 'Goal verbs', meaning: 'Verbs that begin a second goal after a connecting word (G02).' },
  connectors: { key: 'Connecting words', meaning: 'Words that join two goals in one sentence (G02).' },
  avoidance: {
    key: 'Avoidance words',
    meaning: 'A goal that begins so should say what happens instead (G23).',
  },
  replacement: { key: 'Replacement words', meaning: 'Words that say what happens instead (G23).' },
  absolute: { key: 'Absolute words', meaning: 'All-or-nothing words fail on the first day (G25).' },
  unmeasured: { key: 'Unmeasured words', meaning: 'Words that should become a number (G26).' },
  dependence: {
    key: 'Dependence phrases',
    meaning: 'Results that depend on others; * stands for one to four words (G24).',
  },
  activityVerbs: { key: 'Activity verbs', meaning: 'Verbs of an activity, such as attending (G30).' },
  activityNouns: { key: 'Activity nouns', meaning: 'What is attended or completed (G30).' },
  private: {
    key: 'Private words',
    meaning: 'Words that do not belong in a goal the sponsor can read (G31).',
  },
  fillers: { key: 'Filler words', meaning: 'Words that are passed over when phrases are looked for.' },
  stopWords: { key: 'Stop words', meaning: 'Words that do not count when goals are compared (G27).' },
};

/** Words of a list as a setting holds them. */
export const listText = (words: readonly string[]): string => words.join(', ');

/** The other way round; `;` and line breaks part words, too. */
export const wordsOfList = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
