import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import type { ReadCells } from '../../../workbook/chartData';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { Services } from '../../state/services';
import { enProgress } from '../../strings/enProgress';
import { usePictures } from './usePictures';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  shown: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  picture: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { alignSelf: 'start' },
});

interface Props {
  readonly services: Services;
  readonly chart: WorkbookChart;
  readonly read: ReadCells;
}

/** The buttons that take a chart's picture along, and what came of them. */
export function Pictures({ services, chart, read }: Props) {
  const classes = useStyles();
  const { state, save, copy, show, hide } = usePictures(services, chart, read);
  // Kept pressable while drawing: a disabled button would lose the focus.
  const button = (label: string, press: () => void) => (
    <Button
      size="small"
      aria-label={enProgress.of(label, chart.message)}
      disabledFocusable={state.kind === 'working'}
      onClick={press}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className={classes.row}>
        {save && button(enProgress.downloadPng, () => save('png'))}
        {save && button(enProgress.downloadSvg, () => save('svg'))}
        {button(enProgress.copy, copy)}
        {!save && button(enProgress.show, show)}
      </div>
      <Text role="status" className={classes.word}>
        {state.kind === 'done' && state.word}
        {state.kind === 'shown' && enProgress.shown[state.why]}
        {state.kind === 'working' && enProgress.working}
      </Text>
      {state.kind === 'shown' && (
        <div className={classes.shown}>
          <img src={state.url} alt={enProgress.drawing(chart.message)} className={classes.picture} />
          <Button size="small" className={classes.button} onClick={hide}>
            {enProgress.hide}
          </Button>
        </div>
      )}
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={enProgress.failed} />}
    </>
  );
}
