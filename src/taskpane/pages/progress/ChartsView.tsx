import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { GlanceFact } from '../../../app/charts/progressAtAGlance';
import type { WorkbookChart, WorkbookCharts } from '../../../app/charts/workbookCharts';
import type { SheetLink } from '../../../app/sheetLink';
import type { Outcome } from '../../../domain/outcome';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { PageProps } from '../../state/pageProps';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enProgress } from '../../strings/enProgress';
import { BlankList } from './BlankList';
import { Glance } from './Glance';
import { SheetCharts } from './SheetCharts';

const useStyles = makeStyles({
  paragraph: { margin: 0 },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props extends PageProps {
  readonly charts: Outcome<WorkbookCharts>;
  readonly facts: readonly GlanceFact[];
}

/** Where the engagement stands, the charts sheet by sheet, then those that have nothing to show yet. */
export function ChartsView({ services, view, workbook, reader, charts, facts }: Props) {
  const classes = useStyles();
  const { state, go } = useGoTo(services);
  const [asked, setAsked] = useState<'sheet' | 'refresh' | null>(null);
  const goTo = (sheet: SheetLink): void => void go(sheet).then(() => setAsked('sheet'));
  const refresh = async (): Promise<void> => {
    setAsked(null);
    await reader.refresh();
    setAsked('refresh');
  };
  const word =
    (asked === 'sheet' && state.kind === 'shown' ? enProgress.opened(state.name) : '') ||
    (asked === 'refresh' && !workbook.reading && !workbook.reason ? enProgress.refreshed : '');
  const drawn = charts.ok ? charts.value.drawn : [];
  const blank = charts.ok ? charts.value.blank : [];
  return (
    <>
      <PageHeading visit={view.visit}>{enProgress.title}</PageHeading>
      {workbook.reason && <ReasonMessage intent="warning" reason={workbook.reason} title={en.home.stale} />}
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
      {!charts.ok && <ReasonMessage intent="warning" reason={charts.reason} title={enProgress.notRead} />}
      {drawn.length > 0 && <p className={classes.soft}>{enProgress.intro}</p>}
      {charts.ok && (
        <p className={classes.summary}>
          {drawn.length > 0 ? enProgress.summary(drawn.length, blank.length) : enProgress.none}
        </p>
      )}
      {charts.ok && drawn.length === 0 && <p className={classes.paragraph}>{enProgress.noneHint}</p>}
      <div className={classes.row}>
        <Button size="small" onClick={() => void refresh()}>
          {enProgress.refresh}
        </Button>
        <Text role="status" className={classes.word}>
          {word}
        </Text>
      </div>
      {charts.ok && <Glance facts={facts} />}
      {charts.ok &&
        bySheet(drawn).map((group) => (
          <SheetCharts
            key={group.sheet.sheet}
            services={services}
            sheet={group.sheet}
            charts={group.charts}
            read={charts.value.read}
            go={goTo}
          />
        ))}
      {blank.length > 0 && <BlankList blank={blank} open={drawn.length === 0} />}
    </>
  );
}

interface Group {
  readonly sheet: SheetLink;
  readonly charts: WorkbookChart[];
}

/** Charts that stand on one sheet, together; they follow each other already. */
function bySheet(charts: readonly WorkbookChart[]): readonly Group[] {
  const groups: Group[] = [];
  for (const chart of charts) {
    const last = groups.at(-1);
    if (last?.sheet.sheet === chart.sheet.sheet) last.charts.push(chart);
    else groups.push({ sheet: chart.sheet, charts: [chart] });
  }
  return groups;
}
