import { makeStyles, tokens } from '@fluentui/react-components';
import type { Scale } from '../../../domain/feedback/items';
import { enFeedback } from '../../strings/enFeedback';

const useStyles = makeStyles({
  drawing: { display: 'block', width: '100%', maxWidth: '280px' },
  bar: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '11px' },
});

const [width, height, bars] = [200, 56, 28];

interface Props {
  readonly scale: Scale;
  /** Answers at each point, the lowest first. */
  readonly counts: readonly number[];
}

/** How the answers of all others are spread: a bar for each point, its answers above and the point below. */
export function SpreadDrawing({ scale, counts }: Props) {
  const classes = useStyles();
  const words = enFeedback.items;
  const most = Math.max(1, ...counts);
  const each = width / counts.length;
  const name = words.spreadOf(counts.map((answers, at) => words.point(scale.min + at, answers)).join(', '));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name} className={classes.drawing}>
      {counts.map((answers, at) => {
        const tall = (answers / most) * bars;
        return (
          <g key={at} textAnchor="middle">
            <rect
              x={at * each + each * 0.2}
              y={12 + bars - tall}
              width={each * 0.6}
              height={tall}
              className={classes.bar}
            />
            <text x={(at + 0.5) * each} y={10 + bars - tall} className={classes.text}>
              {answers}
            </text>
            <text x={(at + 0.5) * each} y={height - 3} className={classes.text}>
              {scale.min + at}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={12 + bars} y2={12 + bars} className={classes.axis} />
    </svg>
  );
}
