import {
  changeWords,
  judgedWords,
  pulseWords,
  sponsorMarks,
  sponsorRoom,
} from '../../domain/audience/sponsorWords';
import { pulsePoints } from '../../domain/progress/pulse';
import { reliableFrom } from '../../domain/statistics/reliableChange';
import { fewestAnswersSpread } from '../../domain/suppression/distributionRule';
import { fewestRaters } from '../../domain/suppression/minRaters';
import type { SheetParts } from '../layout/sheetParts';
import { seriesColours } from '../look';
import type { ChartPlan } from '../plan';
import { listName } from './names';
import {
  at,
  dayInWords,
  feedbackHelper as helper,
  fixed,
  fromLevel,
  inWords,
  level,
  nextPlace,
  spread,
} from './sponsorPageCells';

/** Rows of what others say on the page. */
export const feedbackRows = { heading: 22, body: 23, rows: 6 } as const;

/** Helper cells: the day and the number of answers, the bars; below them the released rounds and competencies. */
const value = helper.column + 1;
const day = fixed(helper.row + 1, value);
const people = fixed(helper.row + 2, value);
const answers = fixed(helper.row + 3, value);
const barsShown = fixed(helper.row + 4, value);
const bars = { row: helper.row + 5, column: helper.column } as const;

/** Answers about goals that are shared with the sponsor, row by row of the table. */
const shared =
  '(COUNTIFS(Goals[Goal ID],Pulse[Goal ID],Goals[Sponsor visible],"Yes",Goals[Status],"<>Dropped")>0)';
const counted = `${shared}*ISNUMBER(Pulse[Score])`;
const onDay = `${counted}*(Pulse[Date]=${day})`;
const least = `MAX(${fewestRaters},N(Engagement_min_raters))`;

/**
 * People behind the answers, rather too few than too many: the most answers about one goal, or the different codes. One person may have
 * answered about several goals.
 */
const perGoal = `SUMPRODUCT(MAX(COUNTIFS(Pulse[Date],${day},Pulse[Goal ID],Goals[Goal ID],Pulse[Score],">=-3")*(Goals[Sponsor visible]="Yes")*(Goals[Status]<>"Dropped")))`;
/** Answers that somebody gave once more about the same goal: they make nobody more. */
const again = `SUMPRODUCT(${onDay}*(Pulse[Stakeholder]<>"")*(1-1/(COUNTIFS(Pulse[Date],${day},Pulse[Goal ID],Pulse[Goal ID],Pulse[Stakeholder],Pulse[Stakeholder]&"")+(Pulse[Date]<>${day})+(Pulse[Stakeholder]=""))))`;
const codes = `SUMPRODUCT(${onDay}*(Pulse[Stakeholder]<>"")/(COUNTIFS(Pulse[Date],${day},Pulse[Stakeholder],Pulse[Stakeholder]&"")+(Pulse[Date]<>${day})+(Pulse[Stakeholder]="")))`;

const behind = `MAX(${perGoal}-${again},${codes})`;

const count = (condition: string): string => `SUMPRODUCT(${onDay}*(${condition}))`;
const share = (condition: string): string => `ROUND(100*${count(condition)}/${answers},0)&"%"`;

function putPulse(parts: SheetParts): void {
  parts.put(helper.row, helper.column, 'Stakeholders');
  parts.put(helper.row + 1, helper.column, 'Latest day');
  parts.put(
    helper.row + 1,
    value,
    `=IF(${level}<2,0,IFERROR(SUMPRODUCT(MAX(MAXIFS(Pulse[Date],Pulse[Goal ID],Goals[Goal ID],Pulse[Score],">=-3")*(LEN(Goals[Goal ID])>0)*(Goals[Sponsor visible]="Yes")*(Goals[Status]<>"Dropped"))),0))`,
  );
  parts.put(helper.row + 2, helper.column, 'People, if enough');
  parts.put(helper.row + 2, value, `=IF(${day}=0,0,IFERROR(IF(ROUND(${behind},6)<${least},0,${behind}),0))`);
  parts.put(helper.row + 3, helper.column, 'Answers');
  parts.put(helper.row + 3, value, `=IF(${people}=0,0,SUMPRODUCT(${onDay}))`);
  parts.put(helper.row + 4, helper.column, 'Bars');
  // Not below five people, nor where all gave the same answer: each would be known (confidentiality rule 8).
  parts.put(
    helper.row + 4,
    value,
    `=IF(ROUND(${people},6)<${fewestAnswersSpread},0,IF(${answers}*SUMPRODUCT(${onDay},Pulse[Score],Pulse[Score])=SUMPRODUCT(${onDay},Pulse[Score])^2,0,1))`,
  );
  parts.put(bars.row, bars.column + 1, pulseWords.share);
  pulsePoints.forEach((point, index) => {
    const row = bars.row + 1 + index;
    parts.put(row, bars.column + 2, point);
    parts.put(
      row,
      bars.column,
      `=IF(${barsShown}=1,IF(${at(row, bars.column + 2)}>0,"+","")&${at(row, bars.column + 2)},"")`,
    );
    parts.put(
      row,
      bars.column + 1,
      `=IF(${barsShown}=1,${count(`Pulse[Score]=${at(row, bars.column + 2)}`)}/${answers},NA())`,
    );
  });
  const { heading, body } = feedbackRows;
  const lines = [
    `IF(${answers}=0,IF(${day}=0,"${pulseWords.nobody}","${pulseWords.tooFew}"),${answers}&"${pulseWords.answers}"&${dayInWords(day)})`,
    `IF(${answers}=0,IF(${day}=0,"","${pulseWords.soThat}"),"${pulseWords.improved}"&${share('Pulse[Score]>0')})`,
    `IF(${answers}=0,"","${pulseWords.unchanged}"&${share('Pulse[Score]=0')})`,
    `IF(${answers}=0,"","${pulseWords.worse}"&${share('Pulse[Score]<0')})`,
    `IF(${answers}=0,"","${pulseWords.mean}"&IF(${mean}>0,"+","")&${inWords(mean, '1')}&"${pulseWords.scale}")`,
    `IF(OR(${answers}=0,${barsShown}=1),"","${pulseWords.noBars}")`,
  ];
  parts.put(heading, 0, fromLevel(2, `"${pulseWords.heading}"`));
  lines.forEach((line, index) => {
    parts.put(body + index, 0, fromLevel(2, line));
  });
  parts.style('heading', heading, 0, 1, 7);
  parts.style('hint', helper.row, helper.column);
  parts.style('quiet', helper.row + 1, helper.column, bars.row + pulsePoints.length - helper.row, 3);
}

const mean = `ROUND(SUMPRODUCT(${onDay},Pulse[Score])/${answers},1)`;

export const pulseChart: ChartPlan = {
  name: 'Sponsor_pulse',
  kind: 'column',
  title: pulseWords.heading,
  message: { row: feedbackRows.body, column: 0 },
  anchor: { row: feedbackRows.body, column: 2, rows: feedbackRows.rows, columns: 1 },
  dataSheet: 'sponsorPage',
  categories: { row: bars.row + 1, column: bars.column, rows: pulsePoints.length, columns: 1 },
  categoryDates: false,
  series: [
    {
      name: { row: bars.row, column: bars.column + 1, rows: 1, columns: 1 },
      values: { row: bars.row + 1, column: bars.column + 1, rows: pulsePoints.length, columns: 1 },
      colour: seriesColours[0],
    },
  ],
  valueAxis: { min: 0, format: '0%;;' },
  legend: 'none',
  bare: true,
};
/** Released rounds that are compared, the first and the last, each in its latest release. */
const rounds = { row: bars.row + pulsePoints.length + 3, column: helper.column } as const;
/** Competencies: two columns of the page, as many rows as it has. */
const competencies = { row: rounds.row + 3, column: helper.column, count: sponsorRoom.competencies } as const;

const listed = listName('Round');
const isOut = `COUNTIF(Releases_360[Round],${listed})>0`;
const roundCell = (which: 0 | 1): string => fixed(rounds.row + which, rounds.column + 1);
const releaseCell = (which: 0 | 1): string => fixed(rounds.row + which, rounds.column + 2);

function putChange(parts: SheetParts): void {
  parts.put(rounds.row - 1, rounds.column, '360 feedback, as released');
  const found = [
    `INDEX(${listed},MATCH(TRUE,INDEX(${isOut},0),0))`,
    `LOOKUP(2,1/(${isOut}),${listed})`,
  ] as const;
  ([0, 1] as const).forEach((which) => {
    parts.put(rounds.row + which, rounds.column, which === 0 ? 'From' : 'To');
    parts.put(rounds.row + which, rounds.column + 1, fromLevel(3, `IFERROR(${found[which]},"")`));
    parts.put(
      rounds.row + which,
      rounds.column + 2,
      fromLevel(
        3,
        `IFERROR(LOOKUP(2,1/(Releases_360[Round]=${roundCell(which)}),Releases_360[Release ID]),"")`,
      ),
    );
  });
  // The search for the next competency begins below the row above; the first at the top.
  const { row: top, column, count: rows } = competencies;
  parts.put(top - 1, column, 0);
  const isOthers = (release: string): string =>
    `(Released_360[Release ID]=${release})*(Released_360[Group]="Others")*(Released_360[Item ID]="")`;
  for (let row = top; row < top + rows; row++) {
    const [place, name, then, now] = [0, 1, 2, 3].map((offset) => `$${at(row, column + offset)}`);
    const inReleased = (header: string, where: string | undefined): string =>
      `INDEX(Released_360[${header}],${where})`;
    const before = `MATCH(1,INDEX(${isOthers(releaseCell(0))}*(Released_360[Competency]=${name}),0),0)`;
    // A release keeps 3.7 as text with a point; a band stays words, and what was withheld stays blank.
    const figure = (cell: string): string =>
      `IFERROR(IF(ISNUMBER(${cell}),ROUND(${cell},1),IF(${cell}="","",IFERROR(ROUND(NUMBERVALUE(${cell},"."," "),1),${cell}))),"")`;
    parts.put(
      row,
      column,
      `=IF(${roundCell(0)}=${roundCell(1)},"",${nextPlace(isOthers(releaseCell(1)), 'Released_360[Group]', at(row - 1, column))})`,
    );
    parts.put(row, column + 1, `=IF(${place}="","",${inReleased('Competency', place)})`);
    parts.put(row, column + 2, `=IF(${place}="","",${figure(inReleased('Shown', before))})`);
    parts.put(row, column + 3, `=IF(${place}="","",${figure(inReleased('Shown', place))})`);
    const noise = `${reliableFrom}*${spread}*SQRT(1/${inReleased('Raters', before)}+1/${inReleased('Raters', place)})`;
    parts.put(
      row,
      column + 4,
      `=IF(${place}="","",IF(OR(${then}="",${now}=""),${name}&": ${changeWords.tooFew}",IFERROR(IF(${now}-${then}>0,"+","")&${inWords(`${now}-${then}`, '1')}&IF(ROUND(ABS(${now}-${then})-${noise},9)>0," ${changeWords.reliable}"," ${changeWords.noise}"),"${changeWords.unjudged}")&"${sponsorMarks.dot}"&${name}&" ("&${words(then)}&"${sponsorMarks.arrow}"&${words(now)}&")"))`,
    );
  }
  const { heading, body, rows: perColumn } = feedbackRows;
  const some = `${at(top, column)}<>""`;
  parts.put(heading, 4, fromLevel(3, `"${changeWords.heading}"`));
  for (let index = 0; index < rows; index++) {
    const cell = at(top + index, column + 4);
    parts.put(
      body + (index % perColumn),
      index < perColumn ? 4 : 6,
      index === 0 ? fromLevel(3, `IF(${some},${cell},"${changeWords.notYet}")`) : `=${cell}`,
    );
  }
  parts.style('hint', rounds.row - 1, rounds.column);
  parts.style('quiet', rounds.row, rounds.column, competencies.row + rows - rounds.row, 6);
}

const words = (figure: string | undefined): string =>
  `IF(ISNUMBER(${figure}),${inWords(figure ?? '', '1')},${figure})`;

/** How changes were judged, in two lines for the foot of the page. */
export const judged: readonly string[] = [
  `"${judgedWords.from}"&${roundCell(0)}&"${sponsorMarks.to}"&${roundCell(1)}&"${judgedWords.rule}"&${inWords(spread, '1')}&"${judgedWords.root}"`,
  `"${judgedWords.noise}"`,
].map((line) => fromLevel(3, `IF(${at(competencies.row, competencies.column)}="","",${line})`));

/** What stakeholders and raters see, as far as the level allows and enough people have answered. */
export function putFeedback(parts: SheetParts): void {
  putPulse(parts);
  putChange(parts);
}
