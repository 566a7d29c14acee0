import { listWords } from '../../../workbook/blueprint/lists';

/** What a column of an export is for, besides items and comments. */
const plainUses = {
  rater: 'Rater code',
  email: 'E-mail',
  name: 'Name',
  respondent: 'Respondent number',
  time: 'Time of the answer',
  group: 'Rater group',
  round: 'Round',
  question: 'Item, in a long table',
  answer: 'Answer, in a long table',
  ignore: 'Not imported',
} as const;

export type PlainUse = keyof typeof plainUses;

/** What a column of an export is for. */
export type ColumnUse =
  | { readonly as: 'item'; readonly item: string }
  | { readonly as: 'comment'; readonly prompt: string }
  | { readonly as: PlainUse };

export const ignored: ColumnUse = { as: 'ignore' };

/** Uses that only one column can have. */
export const isSingle = ({ as }: ColumnUse): boolean => as !== 'comment' && as !== 'ignore';

const [ITEM, COMMENT] = ['Item ', 'Comment '];

/** In words, as the workbook remembers it and a person chooses it. */
export function textOfUse(use: ColumnUse): string {
  if (use.as === 'item') return ITEM + use.item;
  return use.as === 'comment' ? COMMENT + use.prompt : plainUses[use.as];
}

/** The use that those words mean; nothing for words that a person has changed beyond recognition. */
export function parseUse(text: string): ColumnUse | undefined {
  if (text.startsWith(ITEM) && text !== plainUses.question)
    return { as: 'item', item: text.slice(ITEM.length) };
  const prompt = text.startsWith(COMMENT) && text.slice(COMMENT.length);
  if (prompt) return listWords('Prompt').includes(prompt) ? { as: 'comment', prompt } : undefined;
  const found = Object.entries(plainUses).find(([, words]) => words === text);
  return found && { as: found[0] as PlainUse };
}

/** Every use that is neither an item nor a comment, in the order of a list to choose from. */
export const plainUseList: readonly ColumnUse[] = (Object.keys(plainUses) as PlainUse[]).map((as) => ({
  as,
}));
