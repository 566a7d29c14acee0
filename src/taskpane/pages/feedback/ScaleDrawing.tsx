import { makeStyles, tokens } from '@fluentui/react-components';
import type { Scale } from '../../../domain/feedback/items';
import { enFeedback } from '../../strings/enFeedback';
import { meanText } from './numbers';

const useStyles = makeStyles({
  drawing: { display: 'block', width: '100%', maxWidth: '420px', color: tokens.colorNeutralForeground1 },
  axis: { stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  ends: { fill: tokens.colorNeutralForeground3, fontSize: '11px' },
  others: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  link: { stroke: tokens.colorBrandForeground1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  paper: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const [width, height, middle, margin] = [280, 26, 13, 18];
const steps = 12;

type Sign = 'self' | 'others' | 'manager';

/** Told apart by shape: a disc, a square on its tip, a small square. */
function Shape({ of, x, y }: { readonly of: Sign; readonly x: number; readonly y: number }) {
  const classes = useStyles();
  if (of === 'others') return <circle cx={x} cy={y} r="6" className={classes.others} />;
  const side = of === 'self' ? 11 : 8;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      className={classes.paper}
      stroke="currentColor"
      strokeWidth="1.8"
      {...(of === 'self' ? { transform: `rotate(45 ${x} ${y})` } : {})}
    />
  );
}

interface Props {
  readonly scale: Scale;
  readonly self: number | null;
  readonly others: number | null;
  readonly manager: number | null;
}

/** Where self, others and manager stand on the scale. The same figures stand beside it as text. */
export function ScaleDrawing({ scale, self, others, manager }: Props) {
  const classes = useStyles();
  const { min, max } = scale;
  const x = (mean: number): number => margin + ((mean - min) / (max - min)) * (width - 2 * margin);
  const points =
    max - min <= steps ? Array.from({ length: Math.round(max - min) + 1 }, (_, i) => min + i) : [min, max];
  const name = enFeedback.competencies.drawing(meanText(self), meanText(others), meanText(manager), min, max);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name} className={classes.drawing}>
      <line x1={margin} x2={width - margin} y1={middle} y2={middle} className={classes.axis} />
      {points.map((point) => (
        <line
          key={point}
          x1={x(point)}
          x2={x(point)}
          y1={middle - 3}
          y2={middle + 3}
          className={classes.axis}
        />
      ))}
      <text x="2" y={middle + 4} className={classes.ends}>
        {min}
      </text>
      <text x={width - 2} y={middle + 4} textAnchor="end" className={classes.ends}>
        {max}
      </text>
      {self !== null && others !== null && (
        <line x1={x(self)} x2={x(others)} y1={middle} y2={middle} strokeWidth="3" className={classes.link} />
      )}
      {manager !== null && <Shape of="manager" x={x(manager)} y={middle} />}
      {others !== null && <Shape of="others" x={x(others)} y={middle} />}
      {self !== null && <Shape of="self" x={x(self)} y={middle} />}
    </svg>
  );
}

/** What the signs of the drawings stand for. */
export function ScaleLegend() {
  const classes = useStyles();
  const signs: readonly Sign[] = ['self', 'others', 'manager'];
  return (
    <ul aria-label={enFeedback.legend.label} className={classes.legend}>
      {signs.map((sign) => (
        <li key={sign} className={classes.entry}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <Shape of={sign} x={8} y={8} />
          </svg>
          {enFeedback.legend[sign]}
        </li>
      ))}
    </ul>
  );
}
