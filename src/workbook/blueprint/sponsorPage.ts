import { neverShown, noSponsor, sponsorFoot } from '../../domain/audience/sponsorPage';
import {
  agreedWords,
  headerWords,
  sponsorMarks as marks,
  sponsorRoom,
} from '../../domain/audience/sponsorWords';
import { progressThresholds } from '../../domain/progress/settings';
import { panelOf, SheetParts, footer, type SheetBody } from '../layout/sheetParts';
import { ragLooks } from '../look';
import { sessionsUsed } from './gateFormulas';
import { stageNow } from './names';
import {
  at,
  dayInWords,
  firstRow,
  fixed,
  fromLevel,
  goalHelper,
  level,
  noConsent,
  pageColumns,
  putTerms,
  setting,
  slotColumns,
} from './sponsorPageCells';
import { feedbackRows, judged, pulseChart, putFeedback } from './sponsorPageFeedback';
import { goalCharts, goalCopies, goalRows, putGoals, ragRange } from './sponsorPageGoals';

/** Rows of the page beside those of goals and feedback: the facts with their labels, the words of coach and client, the foot. */
export const pageRows = {
  facts: 3,
  words: 19,
  foot: feedbackRows.body + feedbackRows.rows + 1,
} as const;
const { facts: factsRow, words: wordsRow, foot: footRow } = pageRows;
const footRows = 2 + judged.length;
/** The sentences that the client approved: helper cells below those of the goals. */
const sentences = {
  row: 38,
  column: goalHelper,
  candidates: sponsorRoom.candidates,
  shown: sponsorRoom.sentences,
} as const;

/** The next day that concerns the sponsor: a session that is planned, else, once progress is shared, the next review by the agreed interval. */
const next = { row: 14, column: pageColumns + 1 } as const;
const nextDay = fixed(next.row, next.column + 1);

/** Label and content of what every level shows. */
const facts: readonly (readonly [label: string, content: string])[] = [
  [headerWords.stage, `IF(Engagement_stage="",${stageNow},Engagement_stage)`],
  [
    headerWords.sessions,
    `(${sessionsUsed})&"${marks.of}"&IF(Engagement_sessions="","${marks.none}",Engagement_sessions)`,
  ],
  [headerWords.next, `IF(${nextDay}=0,"${marks.none}",${dayInWords(nextDay)})`],
  [headerWords.asOf, dayInWords('TODAY()')],
];

function putHeader(parts: SheetParts): void {
  parts.put(0, 0, 'Back to Home', { link: { sheet: 'home' } });
  parts.put(
    0,
    2,
    'Not printed: this page shows what the disclosure level on the sheet Engagement allows, and fills itself.',
  );
  parts.put(
    firstRow,
    0,
    `=IF(${level}<0,"${headerWords.page}",IF(Engagement_client="","${headerWords.unnamed}",Engagement_client&"${headerWords.about}"))`,
  );
  const day = (name: string): string => `IF(ISNUMBER(${name}),${dayInWords(name)},"${marks.none}")`;
  parts.put(
    firstRow + 1,
    0,
    `=IF(${level}<0,"${noSponsor}",IF(Engagement_coach="","","${headerWords.with}"&Engagement_coach&"${marks.dot}")&${day('Engagement_start')}&"${marks.to}"&${day('Engagement_end')})`,
  );
  facts.forEach(([label, content], index) => {
    const column = slotColumns[index] ?? 0;
    parts.put(factsRow, column, fromLevel(0, `"${label}"`));
    parts.put(factsRow + 1, column, fromLevel(0, content));
  });
  const planned = `N(MINIFS(Sessions[Date],Sessions[Date],">="&TODAY()))`;
  const review = `MAX(Reviews[Date])+${setting(progressThresholds.intervalDays)}`;
  parts.put(next.row, next.column, headerWords.next);
  parts.put(
    next.row,
    next.column + 1,
    `=IF(${level}<0,0,IF(${planned}>0,${planned},IF(AND(${level}>0,COUNT(Reviews[Date])>0,${review}>=TODAY()),${review},0)))`,
  );
  parts.style('quiet', next.row, next.column, 1, 2);
  parts.style('link', 0, 0);
  parts.style('hint', 0, 2);
  parts.style('title', firstRow, 0);
  parts.style('subtitle', firstRow + 1, 0);
  parts.style('hint', factsRow, 0, 1, pageColumns);
  parts.style('message', factsRow + 1, 0, 1, pageColumns);
}

/** Rows of reviews that have a sentence approved by the client, the latest day first; text in place of a date never counts. */
function putSentences(parts: SheetParts): void {
  const { row: top, column, candidates, shown } = sentences;
  const approved = '(Reviews[Approved for sponsor]="Yes")*(LEN(Reviews[Sponsor comment])>0)';
  const latest =
    'MAXIFS(Reviews[Date],Reviews[Approved for sponsor],"Yes",Reviews[Sponsor comment],"?*",Reviews[Date],"<';
  parts.put(top - 2, column, 'Sentences, the latest first');
  // Where the search begins: today, above the first row.
  parts.put(top - 1, column, '=TODAY()+1');
  parts.put(top - 1, column + 1, 0);
  for (let row = top; row < top + candidates; row++) {
    const [dayHere, placeHere, text] = [0, 1, 2].map((offset) => at(row, column + offset));
    const [dayAbove, placeAbove] = [0, 1].map((offset) => at(row - 1, column + offset));
    const rest = `${approved}*(Reviews[Date]=${dayAbove})*(ROW(Reviews[Date])>=MIN(ROW(Reviews[Date]))+${placeAbove})`;
    parts.put(
      row,
      column,
      `=IF(${level}<1,0,IF(SUMPRODUCT(${rest})>0,${dayAbove},N(${latest}"&${dayAbove}))))`,
    );
    parts.put(
      row,
      column + 1,
      `=IFERROR(MATCH(1,INDEX(${approved}*(Reviews[Date]=${dayHere})*(ROW(Reviews[Date])>=MIN(ROW(Reviews[Date]))+IF(${dayHere}=${dayAbove},${placeAbove},0)),0),0),0)`,
    );
    parts.put(row, column + 2, `=IF(${placeHere}=0,"",INDEX(Reviews[Sponsor comment],${placeHere})&"")`);
    const before = `${fixed(top - 1, column + 2)}:${at(row - 1, column + 2).replace(/^/, '$')}`;
    parts.put(
      row,
      column + 3,
      `=N(${at(row - 1, column + 3)})+IF(${text}="",0,IF(SUMPRODUCT((${before}=${text})*1)>0,0,1))`,
    );
  }
  const texts = `${fixed(top, column + 2)}:${fixed(top + candidates - 1, column + 2)}`;
  const numbers = `${fixed(top, column + 3)}:${fixed(top + candidates - 1, column + 3)}`;
  const sentence = (number: number): string => `INDEX(${texts},MATCH(${number},${numbers},0))`;
  parts.put(wordsRow, 0, fromLevel(1, `IF(MAX(${numbers})=0,"","${agreedWords.sentences}")`));
  for (let number = 1; number <= shown; number++)
    parts.put(
      wordsRow + 1,
      slotColumns[number - 1] ?? 0,
      `=IFERROR(IF(LEN(${sentence(number)})>${sponsorRoom.sentence},LEFT(${sentence(number)},${sponsorRoom.sentence - 1})&"${marks.cut}",${sentence(number)}),"")`,
    );
  parts.style('hint', top - 2, column);
  parts.style('quiet', top - 1, column, candidates + 1, 4);
}

function putActions(parts: SheetParts): void {
  const all = 'COUNTIFS(Actions[Action ID],"?*",Actions[Status],"<>Dropped")';
  const done = 'COUNTIFS(Actions[Action ID],"?*",Actions[Status],"Done")';
  parts.put(wordsRow, 6, fromLevel(1, `"${agreedWords.actions}"`));
  parts.put(
    wordsRow + 1,
    6,
    fromLevel(
      1,
      `IF(${all}=0,"${agreedWords.noActions}",${done}&"${marks.of}"&${all}&"${agreedWords.done}")`,
    ),
  );
  parts.style('heading', wordsRow, 0, 1, pageColumns);
  parts.style('long', wordsRow + 1, 0, 1, pageColumns);
}

function putFoot(parts: SheetParts): void {
  const { L0, L1, L2, L3, noConsent: missing } = sponsorFoot;
  parts.put(
    footRow,
    0,
    fromLevel(0, `IF(${noConsent}=1,"${missing}",CHOOSE(${level}+1,"${L0}","${L1}","${L2}","${L3}"))`),
  );
  parts.put(footRow + 1, 0, fromLevel(0, `"${neverShown}"`));
  judged.forEach((line, index) => {
    parts.put(footRow + 2 + index, 0, line);
  });
  parts.style('hint', footRow, 0, footRows);
}

/**
 * What the sponsor may see of the engagement, on one page to print: native formulas, which look at the disclosure level first, also in the
 * helper cells right of the page (progress.md 5.7).
 */
export function sponsorPage(): SheetBody {
  const parts = new SheetParts();
  putHeader(parts);
  putTerms(parts);
  putGoals(parts);
  putSentences(parts);
  putActions(parts);
  putFeedback(parts);
  putFoot(parts);
  return {
    ...panelOf(parts),
    formats: Object.entries(ragLooks).map(([letter, style]) => ({
      range: ragRange,
      formula: `=LEFT(${at(ragRange.row, 0)},1)="${letter}"`,
      style,
    })),
    columnWidths: [38, 2, 38, 2, 38, 2, 38, 3, 26, 12, 8, 3],
    rowHeights: [
      { row: firstRow, height: 28 },
      { row: firstRow + 1, height: 22 },
      { row: goalRows.name, height: 45 },
      { row: goalRows.measure, height: 30 },
      { row: wordsRow + 1, height: 75 },
    ],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 1 },
      area: { row: firstRow, column: 0, rows: footRow + footRows - firstRow, columns: pageColumns },
      footer,
    },
    charts: [...goalCharts, pulseChart],
    copies: goalCopies,
    protection: { unlocked: [] },
  };
}
