import { stagesOf, type StageModel } from '../../domain/stages/models';
import { guides } from '../../domain/stages/guides';
import { allDone, allStagesDone } from '../../domain/stages/nextStep';
import { stages } from '../../domain/stages/stage';
import { address, type Rect } from '../cell';
import { palette } from '../look';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { sheetKeys, tabName } from '../layout/tabs';
import { gateFormulas, sessionsUsed } from './gateFormulas';

const factsRow = 6;
const stagesRow = 16;
/** Cell with the stage that the engagement is in. */
export const stageCell: Rect = { row: factsRow, column: 1, rows: 1, columns: 1 };
/** Column of the links, and of the helper cells right of the print area. */
const linkColumn = 4;
const helper = 8;
const [done, open] = ['✔ Done', '○ Open'];

const gateCell = (index: number, column: number): string =>
  address({ row: stagesRow + index, column, rows: 1, columns: 1 });
const gateCells = (column: number, rows: number): string =>
  address({ row: stagesRow, column, rows, columns: 1 });

/** Earliest of the dates that is today or later; a dash when there is none. */
const upcoming = (dates: string, ...criteria: string[]): string =>
  `=IFERROR(1/(1/MINIFS(${[dates, dates, '">="&TODAY()', ...criteria].join(',')})),"–")`;

const overdue = 'COUNTIF(Actions[Overdue],"Yes")';

/** Label, formula and number format of what is worth knowing at a glance. */
const facts: readonly (readonly [label: string, formula: string, format?: string])[] = [
  ['Start', '=IF(Engagement_start="","–",Engagement_start)', 'yyyy-mm-dd'],
  ['Planned end', '=IF(Engagement_end="","–",Engagement_end)', 'yyyy-mm-dd'],
  ['Next session', upcoming('Sessions[Next date]'), 'yyyy-mm-dd'],
  ['Next action due', upcoming('Actions[Due]', 'Actions[Overdue]', '"No"'), 'yyyy-mm-dd'],
  ['Sessions used', `=(${sessionsUsed})&" of "&IF(Engagement_sessions="","–",Engagement_sessions)`],
  ['Actions overdue', `=${overdue}`],
];

/** Where the engagement stands, what to do next, and a way to every sheet. */
export function home(model: StageModel): SheetBody {
  const parts = new SheetParts();
  const modelStages = stagesOf(model);
  const gates = { status: gateCells(1, modelStages.length), names: gateCells(0, modelStages.length) };

  parts.put(
    0,
    0,
    '=IF(Engagement_client="","Your coaching engagement",Engagement_client&" · coaching engagement")',
  );
  parts.put(
    1,
    0,
    '=IF(Engagement_coach="","Fill in the Engagement sheet to begin.","With "&Engagement_coach&" · "&Engagement_status)',
  );
  parts.put(3, 0, 'Next step');
  parts.put(
    4,
    0,
    `=IFERROR(INDEX(${gateCells(helper + 3, stages.length)},MATCH(0,${gateCells(helper + 2, stages.length)},0)),"${allDone}")`,
  );
  parts.style('title', 0, 0);
  parts.style('subtitle', 1, 0);
  parts.style('heading', 3, 0);
  parts.style('figure', 4, 0);

  parts.put(factsRow, 0, 'Stage now');
  parts.put(
    stageCell.row,
    stageCell.column,
    `=IF(Engagement_stage="",IFERROR(INDEX(${gates.names},MATCH("${open}",${gates.status},0)),"${allStagesDone}"),Engagement_stage&" (chosen by hand)")`,
  );
  facts.forEach(([label, formula], index) => {
    parts.put(factsRow + 1 + index, 0, label);
    parts.put(factsRow + 1 + index, 1, formula);
  });
  parts.style('label', factsRow, 0, facts.length + 1);
  parts.style('fact', factsRow, 1, facts.length + 1);

  parts.put(stagesRow - 2, 0, 'Stages');
  parts.style('heading', stagesRow - 2, 0);
  ['Stage', 'Status', 'What is missing'].forEach((header, column) => {
    parts.put(stagesRow - 1, column, header);
  });
  parts.style('tableHeader', stagesRow - 1, 0, 1, 3);
  modelStages.forEach((stage, index) => {
    const row = stagesRow + index;
    parts.put(row, 0, `${stage.number} ${stage.name}`);
    const missing = stage.stages.map((name) => gateCell(stages.indexOf(name), helper + 1));
    parts.put(row, 1, `=IF(C${row + 1}="","${done}","${open}")`);
    parts.put(row, 2, `=TRIM(${missing.join('&" "&')})`);
  });
  parts.style('body', stagesRow, 0, modelStages.length, 2);
  parts.style('long', stagesRow, 2, modelStages.length);

  parts.put(stagesRow - 1, helper, 'Gates, read by this page');
  stages.forEach((stage, index) => {
    const row = stagesRow + index;
    parts.put(row, helper, stage);
    parts.put(row, helper + 1, gateFormulas[stage]);
    parts.put(row, helper + 2, `=IF(${gateCell(index, helper + 1)}="",1,0)`);
    parts.put(row, helper + 3, guides[stage].next);
  });
  parts.style('hint', stagesRow - 1, helper, stages.length + 1, 4);

  parts.put(3, linkColumn, 'Sheets');
  parts.style('heading', 3, linkColumn);
  const sheets = sheetKeys(model).filter((key) => key !== 'home');
  sheets.forEach((key, index) => {
    parts.link(4 + index, linkColumn, tabName(model, key), key);
  });
  parts.style('link', 4, linkColumn, sheets.length);

  const lastRow = Math.max(stagesRow + modelStages.length, 4 + sheets.length) - 1;
  const dates = facts.filter(([, , format]) => format).length;
  return {
    ...panelOf(parts),
    formats: [
      {
        range: { row: stagesRow, column: 1, rows: modelStages.length, columns: 1 },
        formula: `=$B${stagesRow + 1}="${done}"`,
        style: { fill: palette.greenWash, colour: palette.green },
      },
    ],
    numberFormats: [
      { range: { row: factsRow + 1, column: 1, rows: dates, columns: 1 }, format: 'yyyy-mm-dd' },
    ],
    columnWidths: [32, 22, 100, 3, 22, 3, 3, 3, 14, 40, 6, 40],
    rowHeights: [titleHeight, { row: 4, height: 22 }],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 1 },
      area: { row: 0, column: 0, rows: lastRow + 1, columns: linkColumn + 1 },
      footer,
    },
    protection: { unlocked: [] },
  };
}
