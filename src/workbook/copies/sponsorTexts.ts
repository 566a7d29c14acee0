import {
  changeLine,
  ragLine,
  type SponsorGoals,
  type SponsorPulse,
  type SponsorReport,
} from '../../domain/audience/sponsorReport';
import { agreedWords, changeWords, goalWords, pulseWords } from '../../domain/audience/sponsorWords';
import { pageRows } from '../blueprint/sponsorPage';
import { firstRow, slotColumns } from '../blueprint/sponsorPageCells';
import { feedbackRows } from '../blueprint/sponsorPageFeedback';
import { goalRows } from '../blueprint/sponsorPageGoals';
import type { CellPlan } from '../plan';

type Text = readonly [row: number, column: number, text: string];

/** The texts of the printed page, each in the cell where the sheet of the workbook has it. Always values: a text may begin with `=`. */
export function sponsorTexts(report: SponsorReport): readonly CellPlan[] {
  const { title, subtitle, facts, goals, sentences, actions, pulse, change360, foot } = report;
  const texts: readonly Text[] = [
    [firstRow, 0, title],
    [firstRow + 1, 0, subtitle],
    ...facts.flatMap(({ label, value }, index) => [
      inSlot(pageRows.facts, index, label),
      inSlot(pageRows.facts + 1, index, value),
    ]),
    ...(goals ? goalTexts(goals) : []),
    ...(sentences ? sentenceTexts(sentences) : []),
    ...(actions === undefined
      ? []
      : [
          inSlot(pageRows.words, slotColumns.length - 1, agreedWords.actions),
          inSlot(pageRows.words + 1, slotColumns.length - 1, actions),
        ]),
    ...(pulse ? pulseTexts(pulse) : []),
    ...(change360 ? changeTexts(change360.competencies.map(changeLine)) : []),
    ...foot.map((line, index): Text => [pageRows.foot + index, 0, line]),
  ];
  return texts
    .filter(([, , text]) => text !== '')
    .map(([row, column, value]) => ({ row, column, content: { value } }));
}

/** A text in one of the four columns of the page. */
const inSlot = (row: number, slot: number, text: string): Text => [row, slotColumns[slot] ?? 0, text];

const goalTexts = ({ shown, more }: SponsorGoals): readonly Text[] => [
  [goalRows.heading, 0, goalWords.heading],
  [goalRows.heading, slotColumns[1], goalWords.legend],
  ...shown.flatMap((goal, slot) => [
    inSlot(goalRows.name, slot, goal.name),
    inSlot(goalRows.rag, slot, ragLine(goal)),
    inSlot(goalRows.dates, slot, goal.dates),
    inSlot(goalRows.measure, slot, goal.measure ?? ''),
  ]),
  [goalRows.more, 0, more ?? ''],
];

const sentenceTexts = (sentences: readonly string[]): readonly Text[] => [
  [pageRows.words, 0, sentences.length > 0 ? agreedWords.sentences : ''],
  ...sentences.map((sentence, slot) => inSlot(pageRows.words + 1, slot, sentence)),
];

const pulseTexts = ({ lines }: SponsorPulse): readonly Text[] => [
  [feedbackRows.heading, 0, pulseWords.heading],
  ...lines.map((line, index): Text => [feedbackRows.body + index, 0, line]),
];

/** In two columns of the page, the left one first. */
const changeTexts = (lines: readonly string[]): readonly Text[] => [
  [feedbackRows.heading, slotColumns[2], changeWords.heading],
  ...(lines.length > 0 ? lines : [changeWords.notYet]).map((line, index): Text => [
    feedbackRows.body + (index % feedbackRows.rows),
    slotColumns[index < feedbackRows.rows ? 2 : 3],
    line,
  ]),
];
