import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeRow } from '../../../domain/feedback/change';
import { enFeedback } from '../../strings/enFeedback';
import { signedText } from './numbers';

const useStyles = makeStyles({
  drawing: { display: 'block', width: '100%', maxWidth: '420px' },
  axis: { stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  line: {
    stroke: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: {
    stroke: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  full: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  empty: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
});

const [width, height, middle, margin] = [280, 22, 11, 10];

interface Props {
  readonly row: ChangeRow;
  /** Largest change or end of an interval of all drawings, so that they share a scale. */
  readonly widest: number;
}

/** A change with its interval over the line of no change; the dot is full where it is reliable. */
export function ChangeDrawing({ row: { change, low, high, verdict }, widest }: Props) {
  const classes = useStyles();
  if (change === null || low === null || high === null) return null;
  const x = (value: number): number => width / 2 + (value / widest) * (width / 2 - margin);
  const name = enFeedback.change.drawing(signedText(change), signedText(low), signedText(high));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name} className={classes.drawing}>
      <line
        x1={margin}
        x2={width - margin}
        y1={middle}
        y2={middle}
        strokeWidth="0.5"
        className={classes.axis}
      />
      <line x1={width / 2} x2={width / 2} y1="1" y2={height - 1} strokeWidth="1.5" className={classes.axis} />
      <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} strokeWidth="2.5" className={classes.line} />
      {[low, high].map((end, at) => (
        <line
          key={at}
          x1={x(end)}
          x2={x(end)}
          y1={middle - 4}
          y2={middle + 4}
          strokeWidth="2"
          className={classes.line}
        />
      ))}
      <g className={verdict === 'reliable' ? classes.full : classes.empty}>
        <circle cx={x(change)} cy={middle} r="5.5" strokeWidth="2" className={classes.dot} />
      </g>
    </svg>
  );
}
