import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import type { CopyPreview, PreviewPart, PreviewSheet } from '../../../app/share/copyPreview';
import type { ReadCells } from '../../../workbook/chartData';
import { DataTable } from '../../components/DataTable';
import { FactList } from '../../components/FactList';
import { Fold } from '../../components/Fold';
import { enShare } from '../../strings/enShare';
import { chartPreview } from '../progress/chartPreview';

/** Rows that a pane shows of a table; the file has them all. */
const shownRows = 20;

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  line: { whiteSpace: 'pre-wrap', margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  wide: { overflowX: 'auto' },
  drawing: {
    display: 'block',
    width: '100%',
    maxWidth: '480px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** The sheets of a copy, each to unfold. Drawn once for a copy: writing it changes what is said below, and no chart. */
export const PreviewList = memo(function PreviewList({
  preview: { sheets, read },
}: {
  readonly preview: CopyPreview;
}) {
  return sheets.map((sheet) => (
    <Fold key={sheet.name} summary={sheet.name}>
      <Sheet sheet={sheet} read={read} />
    </Fold>
  ));
});

function Sheet({ sheet, read }: { readonly sheet: PreviewSheet; readonly read: ReadCells }) {
  const classes = useStyles();
  return (
    <div className={classes.sheet}>
      {sheet.parts.map((part, at) => (
        <Part key={at} part={part} />
      ))}
      {sheet.charts.map((chart) => (
        <Drawing key={chart.plan.name} chart={chart} read={read} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: PreviewPart }) {
  const classes = useStyles();
  switch (part.kind) {
    case 'lines':
      return (
        <div className={classes.lines}>
          {part.lines.map((line, at) => (
            <p key={at} className={classes.line} dir="auto">
              {line}
            </p>
          ))}
        </div>
      );
    case 'facts':
      return (
        <>
          <h3 className={classes.title}>{part.title}</h3>
          <FactList facts={part.facts} />
        </>
      );
    case 'table':
      return <Rows part={part} />;
  }
}

/** A row of many columns would not fit: each row as a list of what it holds. */
function Rows({
  part: { title, headers, rows },
}: {
  readonly part: Extract<PreviewPart, { kind: 'table' }>;
}) {
  const classes = useStyles();
  const more = rows.length - shownRows;
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      {rows.length === 0 && <Text>{enShare.empty}</Text>}
      {headers.length <= 3 && rows.length > 0 ? (
        <DataTable label={title} headers={headers} rows={rows.slice(0, shownRows)} />
      ) : (
        rows.slice(0, shownRows).map((row, at) => (
          <FactList
            key={at}
            facts={headers.flatMap((header, column) => {
              const value = row[column] ?? '';
              return value === '' ? [] : [[header, value] as const];
            })}
          />
        ))
      )}
      {more > 0 && <Text>{enShare.rowsMore(more)}</Text>}
    </>
  );
}

function Drawing({ chart, read }: { readonly chart: WorkbookChart; readonly read: ReadCells }) {
  const classes = useStyles();
  return (
    <img
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartPreview(chart, read))}`}
      alt={chart.message}
      className={classes.drawing}
    />
  );
}
