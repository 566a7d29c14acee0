import { guides } from '../../domain/stages/guides';
import { modelWords, stagesOf, type StageModel } from '../../domain/stages/models';
import { footer, panelOf, SheetParts, type SheetBody } from '../layout/sheetParts';
import { STAMP_NAME } from '../stampName';
import { schemaVersion } from './blueprint';

const paragraphs: readonly (readonly [heading: string, text: string])[] = [
  [
    'One engagement, one workbook',
    'Everything about this engagement is in this file. Nothing leaves it unless a person sends it.',
  ],
  [
    'Without the add-in',
    'Tables, lists, charts and formulas work in any Excel. Only the 360 report is calculated by Coachbook; its last figures stay readable.',
  ],
  [
    'Who may read what',
    'This file is for the coach. Hiding or protecting a sheet does not keep anybody out: give others a share copy, which holds only what they may see.',
  ],
  [
    'Disclosure levels',
    'L0: dates, attendance and stage. L1: progress without the text of goals. L2: agreed goals and progress. L3: also a summary of the 360 feedback, with the consent of the client.',
  ],
  [
    'Colours',
    'Pale yellow cells are for typing, grey columns fill themselves, red tabs are for the coach only.',
  ],
];

/** What this workbook is, how the stages work, and which version it has. */
export function about(model: StageModel): SheetBody {
  const parts = new SheetParts();
  parts.masthead('About this workbook', 'Made with Coachbook, for executive coaching.');
  let row = 4;
  const top = row;
  for (const [heading, text] of paragraphs) {
    parts.put(row, 0, heading);
    parts.put(row, 1, text);
    row += 1;
  }
  const versionRow = row;
  parts.put(row, 0, 'Stage model');
  parts.put(row, 1, modelWords[model]);
  parts.put(row + 1, 0, 'Layout');
  parts.put(row + 1, 1, `Version ${schemaVersion}`);
  parts.put(row + 2, 0, 'Version stamp');
  parts.put(row + 2, 1, `=IFERROR(${STAMP_NAME},"")`);
  parts.style('label', top, 0, row + 3 - top);
  parts.style('long', top, 1, versionRow + 3 - top);
  row += 4;

  parts.put(row, 0, 'The stages');
  parts.style('heading', row, 0);
  const headers = ['Stage', 'Why', 'What to expect', 'How to prepare', 'Done when'];
  headers.forEach((header, column) => {
    parts.put(row + 1, column, header);
  });
  parts.style('tableHeader', row + 1, 0, 1, headers.length);
  const first = row + 2;
  row = first;
  for (const modelStage of stagesOf(model)) {
    for (const stage of modelStage.stages) {
      const { purpose, expect, prepare, doneWhen } = guides[stage];
      const name =
        modelStage.stages.length > 1 ? `${modelStage.name}: ${stage.toLowerCase()}` : modelStage.name;
      [`${modelStage.number} ${name}`, purpose, expect, prepare, doneWhen].forEach((text, column) => {
        parts.put(row, column, text);
      });
      row += 1;
    }
  }
  parts.style('long', first, 0, row - first, headers.length);
  return {
    ...panelOf(parts),
    columnWidths: [32, 52, 44, 44, 44],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { row: 0, column: 0, rows: row, columns: headers.length },
      footer,
    },
    protection: { unlocked: [] },
  };
}
