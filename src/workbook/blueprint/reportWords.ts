import { listedGroups, managerGroup, selfGroup } from '../../domain/feedback/groups';
import type { Quadrant } from '../../domain/feedback/quadrant';
import { absoluteAddress, address, type Rect } from '../cell';
import { palette, seriesColours } from '../look';
import type { ChartPlan } from '../plan';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { feedbackReport, reportRound } from './names';
import { charted } from './reportCharts';
import { spillMessage } from './spillMessage';

/** The page has two columns of sections: sentences at the left, the gaps and who answered at the right. */
const right = 4;
const lists = { heading: 4, top: 5 };
const groups = { heading: 12, top: 13 };
const whys = { heading: 22, top: 23 };
const messageRow = lists.heading;
/** Both calls spill from the same row, so that one rule can mind both corners. */
const spillRow = 30;
/** Header and up to 150 comments: Prompt, From, Comment. */
const comments: Rect = { row: spillRow, column: 0, rows: 151, columns: 3 };
/** Header and up to 10 groups: Group, Invited, Responded, Share. */
const rates: Rect = { row: spillRow, column: right, rows: 11, columns: 4 };
/** Helper cells right of the printed page. */
const helper = { row: lists.top, column: right + rates.columns + 1 };

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const fixed = (row: number, column: number): string => absoluteAddress({ row, column, rows: 1, columns: 1 });

const header = `INDEX(${feedbackReport},1,0)`;
const names = `INDEX(${feedbackReport},0,1)`;
/** Columns of the report that move with the groups shown, and the name of its pool: one cell each. */
const found = {
  quadrant: { row: helper.row - 3, column: helper.column + 1 },
  gap: { row: helper.row - 2, column: helper.column + 1 },
  pool: { row: helper.row - 1, column: helper.column + 1 },
} as const;
const cellOf = ({ row, column }: { row: number; column: number }): string => fixed(row, column);

function putHelper(parts: SheetParts): void {
  const { row, column } = helper;
  const place = (title: string) => `=IFERROR(MATCH("${title}",${header},0),0)`;
  parts.put(found.quadrant.row, column, 'Column of Quadrant');
  parts.put(found.quadrant.row, column + 1, place('Quadrant'));
  parts.put(found.gap.row, column, 'Column of Gap');
  parts.put(found.gap.row, column + 1, place('Gap'));
  parts.put(found.pool.row, column, 'Pool');
  parts.put(found.pool.row, column + 1, `=IFERROR(INDEX(${header},MATCH("* + *",${header},0)),"")`);
  // The corner above the categories stays blank, as charts want it (`chartBlock`).
  parts.put(row, column + 1, 'Self minus others');
  for (let line = 1; line <= charted; line++) {
    const inReport = (place: string) => `INDEX(${feedbackReport},${line + 1},${place})`;
    parts.put(row + line, column, `=IFERROR(${inReport('1')}&"","")`);
    parts.put(row + line, column + 1, `=IFERROR(AVERAGE(${inReport(cellOf(found.gap))}),NA())`);
  }
  parts.style('quiet', found.quadrant.row, column, charted + 4, 2);
}

/** The quadrants as people speak of several of them, and what each is. */
const quadrantLists: readonly (readonly [Quadrant, string, string])[] = [
  ['Blind spot', 'Blind spots', 'seen less by others than by the client'],
  ['Hidden strength', 'Hidden strengths', 'seen more by others than by the client'],
  ['Confirmed strength', 'Confirmed strengths', 'strong in the eyes of both'],
  ['Confirmed development need', 'Needs both see', 'to be developed in the eyes of both'],
  ['Not enough raters', 'Not enough raters', 'too few answers to protect those who gave them'],
  ['No self-rating', 'No self-rating', 'the client has not rated it'],
];

/** INDEX around REPT makes an array of it in every Excel, and REPT is empty where the quadrant is another one. */
function putQuadrants(parts: SheetParts): void {
  parts.put(lists.heading, 0, 'Strengths and blind spots');
  parts.style('heading', lists.heading, 0);
  const quadrants = `INDEX(${feedbackReport},0,${cellOf(found.quadrant)})`;
  quadrantLists.forEach(([quadrant, words, meaning], index) => {
    const row = lists.top + index;
    parts.put(row, 0, `${words}: ${meaning}`);
    parts.put(row, 1, `=IF(${cellOf(found.quadrant)}=0,"",COUNTIF(${quadrants},"${quadrant}"))`);
    parts.put(
      row,
      2,
      `=IF(N(${at(row, 1)})=0,"–",IFERROR(TEXTJOIN(", ",TRUE,INDEX(REPT(${names},${quadrants}="${quadrant}"),0)),""))`,
    );
  });
  parts.style('long', lists.top, 0, quadrantLists.length, 3);
}

const others = listedGroups.filter((group) => group !== selfGroup);

function putGroups(parts: SheetParts): void {
  parts.put(groups.heading, 0, 'Who is shown, and how');
  parts.style('heading', groups.heading, 0);
  parts.put(groups.top, 0, 'Self');
  parts.put(groups.top, 2, 'Always shown.');
  const pool = cellOf(found.pool);
  others.forEach((group, index) => {
    const row = groups.top + 1 + index;
    const name = at(row, 0);
    const answered = `COUNTIFS(Responses_360[Round],${reportRound},Responses_360[Group],${name})`;
    const isShown = `ISNUMBER(MATCH(${name},${header},0))`;
    const isPooled = `ISNUMBER(SEARCH(" + "&${name}&" + "," + "&${pool}&" + "))`;
    parts.put(row, 0, group);
    parts.put(
      row,
      2,
      `=IF(${answered}=0,"Nobody has answered in this round.",` +
        (group === managerGroup
          ? '"Shown by name: managers are told so."'
          : `IF(${isShown},"Shown on its own.",IF(${isPooled},"Shown only together, as "&${pool}&".","Not shown: too few people have answered."))`) +
        ')',
    );
  });
  parts.style('body', groups.top, 0, others.length + 1, 3);
}

const answers: readonly (readonly [string, string])[] = [
  [
    'A figure is blank',
    'Too few people gave it, or nobody could observe it. Blank is never zero, and never the middle of the scale.',
  ],
  [
    'A group is pooled',
    'Alone it has too few people, or the rest of a total would give a smaller group away. It is pooled in every round and competency, so that no two tables can be subtracted.',
  ],
  ['Others is blank', 'Fewer than four people answered in all, or too few besides the manager.'],
  ['There is no word for agreement', 'No item has enough answers to say how far people agree.'],
  [
    'How to see more',
    'Invite more people of the group. The smallest number can be raised on the sheet Engagement, never set below 3.',
  ],
];

function putWhys(parts: SheetParts): void {
  parts.put(whys.heading, 0, 'Why is this blank?');
  parts.style('heading', whys.heading, 0);
  answers.forEach(([question, answer], index) => {
    parts.put(whys.top + index, 0, question);
    parts.put(whys.top + index, 2, answer);
  });
  parts.style('long', whys.top, 0, answers.length, 3);
}

const commentsMessage = `=${spillMessage(
  comments,
  {
    what: 'list of comments',
    unclear: 'The comments cannot be read',
    nothing:
      'No comments are shown: there are none in this round yet, or too few to protect those who wrote them.',
  },
  '"In their own words: pooled over the groups, in no particular order. Comments of managers are marked."',
)}`;

function putSpills(parts: SheetParts): void {
  parts.put(spillRow - 1, 0, commentsMessage);
  parts.style('heading', spillRow - 1, 0);
  parts.put(
    comments.row,
    comments.column,
    `=COACH.FEEDBACK.COMMENTS(Comments_360[#All],Raters_360[#All],${reportRound},Engagement_min_comments)`,
    { spill: { rows: comments.rows, columns: comments.columns } },
  );
  parts.put(spillRow - 1, right, 'Who answered');
  parts.style('heading', spillRow - 1, right);
  parts.put(
    rates.row,
    rates.column,
    `=COACH.FEEDBACK.RESPONSERATE(Raters_360[#All],${reportRound},Engagement_min_raters)`,
    { spill: { rows: rates.rows, columns: rates.columns } },
  );
  parts.style('tableHeader', spillRow, comments.column, 1, comments.columns);
  parts.style('tableHeader', spillRow, right);
  parts.style('centredHeader', spillRow, right + 1, 1, rates.columns - 1);
  parts.style('long', spillRow + 1, 0, comments.rows - 1, comments.columns);
  parts.style('centred', spillRow + 1, right + 1, rates.rows - 1, rates.columns - 1);
}

const gaps: Rect = { row: helper.row + 1, column: helper.column + 1, rows: charted, columns: 1 };
const gapRange = absoluteAddress(gaps);
const gapNames = absoluteAddress({ ...gaps, column: helper.column });
const gapAt = (extreme: string): string => `INDEX(${gapNames},MATCH(${extreme},${gapRange},0))`;
/** AGGREGATE, because gaps that are not shown are #N/A: 4 and 5 are MAX and MIN, 6 passes over errors. */
const [over, under] = [`AGGREGATE(4,6,${gapRange})`, `AGGREGATE(5,6,${gapRange})`];
const gapMessage =
  `=IF(COUNT(${gapRange})=0,"The gaps appear here once both have answered.",` +
  `IF(${over}>0,"The client rates "&${gapAt(over)}&" most above others","The client rates nothing above others")&` +
  `IF(${under}<0,", and "&${gapAt(under)}&" most below.","."))`;

const charts: readonly ChartPlan[] = [
  {
    name: 'Report_gaps',
    kind: 'bar',
    title: 'Gap: self minus others',
    message: { row: messageRow, column: right },
    anchor: { row: messageRow + 1, column: right, rows: 20, columns: 4 },
    dataSheet: 'reportWords',
    categories: { ...gaps, column: helper.column },
    categoryDates: false,
    series: [
      {
        name: { row: helper.row, column: helper.column + 1, rows: 1, columns: 1 },
        values: gaps,
        colour: seriesColours[0],
      },
    ],
    valueAxis: { title: 'Above 0: the client rates it higher', format: '+0.0;-0.0;0' },
    legend: 'none',
  },
];

/** The report in words: what is a blind spot or a strength, who is shown and why not, and what people wrote. */
export function reportWords(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    '360 report in words',
    'Blind spots and strengths, who is shown and why something is blank, and what people wrote.',
  );
  parts.put(3, 0, 'Round');
  parts.put(3, 2, `=${reportRound}&" (to change it, choose another one on the sheet Report)"`);
  parts.style('label', 3, 0);
  parts.style('subtitle', 3, 2);
  putQuadrants(parts);
  putGroups(parts);
  putWhys(parts);
  parts.put(messageRow, right, gapMessage);
  parts.style('heading', messageRow, right);
  putSpills(parts);
  putHelper(parts);
  return {
    ...panelOf(parts),
    formats: [
      {
        // The corners of both spills, as on the sheet Report.
        range: { row: spillRow, column: 0, rows: 1, columns: right + 1 },
        formula: `=ISERROR(${at(spillRow, 0)})`,
        style: { colour: palette.teal },
      },
    ],
    numberFormats: [
      {
        range: { ...rates, row: rates.row + 1, rows: rates.rows - 1, column: right + 3, columns: 1 },
        format: '0%',
      },
      { range: gaps, format: '0.00' },
    ],
    columnWidths: [40, 10, 84, 3, 24, 12, 14, 12, 3, 26, 16],
    rowHeights: [titleHeight],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { row: 0, column: 0, rows: comments.row + comments.rows, columns: right + rates.columns },
      footer,
    },
    charts,
    // The spill areas are unlocked: a stuck function on a protected sheet cannot be cured (office-js #6355).
    protection: { unlocked: [comments, rates] },
  };
}
