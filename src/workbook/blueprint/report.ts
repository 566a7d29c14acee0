import { absoluteAddress, address } from '../cell';
import { palette } from '../look';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { listName } from './names';
import { putChartCells, putChartMessages, reportCharts } from './reportCharts';
import { reportCall, reportSpill as spill, roundCell } from './reportSpill';
import { spillMessage } from './spillMessage';

const answers = `COUNTIF(Responses_360[Round],${absoluteAddress(roundCell)})`;
const status =
  `=IF(${answers}=0,"No answers for this round yet. Import them, or paste them on the Responses sheet.",` +
  `${spillMessage(
    spill,
    { what: 'report', unclear: 'The items or answers are unclear' },
    `${answers}&" people answered. Groups smaller than "&Engagement_min_raters&" are not shown on their own."`,
  )})`;

const body = { ...spill, row: spill.row + 1, rows: spill.rows - 1 };
const firstCell = address({ ...body, rows: 1, columns: 1 });

const word = (condition: string, fill: string, colour: string) => ({
  range: body,
  formula: `=${condition}`,
  style: { fill, colour },
});

/** The 360 report: one spilled call of our function, and charts fed by native formulas. */
export function report(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    '360 report',
    'How others see the client, by competency. Small groups are protected: what is not shown cannot be worked out.',
  );
  parts.put(roundCell.row, 0, 'Round');
  parts.put(roundCell.row, roundCell.column, 'Baseline');
  parts.put(roundCell.row, 2, status);
  parts.style('label', roundCell.row, 0);
  parts.style('input', roundCell.row, roundCell.column);
  parts.style('subtitle', roundCell.row, 2);
  putChartMessages(parts);
  parts.put(spill.row - 1, 0, 'Every competency');
  parts.style('heading', spill.row - 1, 0);
  parts.put(spill.row, spill.column, reportCall, { spill: { rows: spill.rows, columns: spill.columns } });
  parts.style('tableHeader', spill.row, 0);
  parts.style('centredHeader', spill.row, 1, 1, spill.columns - 1);
  parts.style('centred', body.row, 1, body.rows, spill.columns - 1);
  putChartCells(parts);

  return {
    ...panelOf(parts),
    validations: [
      {
        range: roundCell,
        rule: { kind: 'list', formula: `=${listName('Round')}` },
        prompt: {
          title: 'Round',
          text: 'Choose the round of feedback to show, here and on the other report sheets.',
        },
        error: {
          title: 'Choose from the list',
          text: 'Choose one of the rounds in the list.',
          style: 'stop',
        },
      },
    ],
    formats: [
      {
        // Before there are answers, and while the add-in is not loaded, the function shows an error; the status line says why.
        range: { ...spill, rows: 1, columns: 1 },
        formula: `=ISERROR(${address({ ...spill, rows: 1, columns: 1 })})`,
        style: { colour: palette.teal },
      },
      word(`${firstCell}="Blind spot"`, palette.amberWash, palette.amber),
      // Hidden strength and Confirmed strength.
      word(`RIGHT(${firstCell},8)="strength"`, palette.greenWash, palette.green),
    ],
    numberFormats: [
      // Means have two decimals, counts none: the columns move with the groups shown, so the number decides.
      { range: { ...body, column: 1, columns: spill.columns - 1 }, format: '[>=10]0;0.00' },
    ],
    // Where Quadrant and Agreement stand depends on how many groups are shown.
    columnWidths: [34, 10, 10, 14, 14, 14, 14, 25, 25, 25, 18, 18, 18, 3, 3, 26, 10, 10, 3, 10, 12, 3, 26],
    rowHeights: [titleHeight, { row: spill.row, height: 32 }],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { row: 0, column: 0, rows: spill.row + spill.rows, columns: spill.columns },
      footer,
    },
    charts: reportCharts,
    // The spill area is unlocked: a stuck function on a protected sheet cannot be cured (office-js #6355).
    protection: { unlocked: [roundCell, spill] },
  };
}
