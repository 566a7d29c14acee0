import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import type { ReadCells } from '../../../workbook/chartData';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import type { Services } from '../../state/services';
import { enProgress } from '../../strings/enProgress';
import { chartTable } from './chartTable';
import { chartPreview } from './chartPreview';
import { Pictures } from './Pictures';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  soft: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  // Paper in the dark, too: so the picture looks on a slide.
  drawing: {
    display: 'block',
    width: '100%',
    maxWidth: '480px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

interface Props {
  readonly services: Services;
  readonly chart: WorkbookChart;
  readonly read: ReadCells;
}

/** A chart: what it says in words, its drawing, its figures as a table, and its pictures to take along. */
export function ChartCard({ services, chart, read }: Props) {
  const classes = useStyles();
  const { plan, message, data } = chart;
  // Each reading of the workbook brings new objects; drawing waits for other figures.
  const figures = JSON.stringify([plan, message, data]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `figures` stands for the chart and what it reads
  const preview = useMemo(() => chartPreview(chart, read), [figures]);
  const table = chartTable(chart);
  return (
    <article className={classes.card}>
      <h3 className={classes.heading} dir="auto">
        {message}
      </h3>
      {plan.title !== message && <p className={classes.soft}>{plan.title}</p>}
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(preview)}`}
        alt={enProgress.drawing(plan.title)}
        className={classes.drawing}
      />
      <Fold summary={enProgress.figures}>
        <DataTable label={enProgress.figuresOf(message)} headers={table.headers} rows={table.rows} />
      </Fold>
      <Pictures services={services} chart={chart} read={read} />
    </article>
  );
}
