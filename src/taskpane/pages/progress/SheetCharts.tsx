import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import type { SheetLink } from '../../../app/sheetLink';
import type { ReadCells } from '../../../workbook/chartData';
import { SectionHeading } from '../../components/SectionHeading';
import type { Services } from '../../state/services';
import { enProgress } from '../../strings/enProgress';
import { ChartCard } from './ChartCard';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  button: { alignSelf: 'start', maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Props {
  readonly services: Services;
  readonly sheet: SheetLink;
  readonly charts: readonly WorkbookChart[];
  readonly read: ReadCells;
  readonly go: (sheet: SheetLink) => void;
}

/** The charts of one sheet, and the way to it. */
export function SheetCharts({ services, sheet, charts, read, go }: Props) {
  const classes = useStyles();
  const id = `charts-${sheet.sheet}`;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <SectionHeading id={id}>
        <span dir="auto">{sheet.name}</span>
      </SectionHeading>
      <Button size="small" className={classes.button} onClick={() => go(sheet)}>
        <span dir="auto">{enProgress.goTo(sheet.name)}</span>
      </Button>
      {charts.map((chart) => (
        <ChartCard key={chart.plan.name} services={services} chart={chart} read={read} />
      ))}
    </section>
  );
}
