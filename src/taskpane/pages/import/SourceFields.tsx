import { Checkbox, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { moveHeader } from '../../../app/import/survey/choices';
import { HEADER_WITHIN } from '../../../app/import/survey/header';
import { surveyLists } from '../../../app/import/survey/lists';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { enImport } from '../../strings/enImport';
import type { PartProps } from './parts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { overflowWrap: 'anywhere' },
});

interface Props extends PartProps {
  readonly snapshot: WorkbookSnapshot;
  readonly show: (sheet: number) => void;
}

/** Characters of a row that are shown to choose it by. */
const SHOWN = 60;

/** Where the answers come from, and where their header stands. */
export function SourceFields({ review, choose, snapshot, show }: Props) {
  const classes = useStyles();
  const { source, sheet, choices, reading } = review;
  const grid = source.sheets[sheet]?.grid;
  if (!grid) return null;
  const { header } = choices;
  const move = (place: typeof header): void =>
    choose(moveHeader(grid, choices, place, surveyLists(snapshot)));
  const rows = grid.rows.slice(0, HEADER_WITHIN).flatMap((cells, row) => {
    const text = cells.filter((cell) => cell.trim() !== '').join(' | ');
    return text === '' ? [] : [{ row, text: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text }];
  });
  return (
    <div className={classes.part}>
      <Text className={classes.name}>
        {enImport.source(source.name)} {reading && (reading.isLong ? enImport.long : enImport.wide)}
      </Text>
      {source.sheets.length > 1 && (
        <Field label={enImport.sheet}>
          <Select value={sheet} onChange={(_, { value }) => show(Number(value))}>
            {source.sheets.map(({ tab, grid: cells }, i) => (
              <option key={tab} value={i}>
                {enImport.sheetOf(tab, cells.rows.length)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={enImport.header}>
        <Select value={header.row} onChange={(_, { value }) => move({ ...header, row: Number(value) })}>
          {rows.map(({ row, text }) => (
            <option key={row} value={row}>
              {enImport.headerRow(grid.firstRow + row, text)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={enImport.headerRows}
        checked={header.rows === 2}
        onChange={(_, { checked }) => move({ ...header, rows: checked === true ? 2 : 1 })}
      />
    </div>
  );
}
