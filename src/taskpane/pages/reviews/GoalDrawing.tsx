import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { GoalProgress } from '../../../domain/progress/goalProgress';
import { drawChart } from '../../../drawing/drawChart';
import { goalCells, plan } from './goalCells';

const useStyles = makeStyles({
  // On paper of its own, as on the sheet: the colours of the drawing are made for white.
  drawing: {
    display: 'block',
    width: '100%',
    maxWidth: '480px',
    height: 'auto',
    backgroundColor: 'white',
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** As wide as a pane mostly is, so that its text is as large as the text around it. */
const size = { width: 340, height: 240 };

interface Props {
  readonly progress: GoalProgress;
  /** The goal is to stay between two ends. */
  readonly isBand: boolean;
}

/** The chart of a goal as its sheet draws it. What it says stands beside it in words. */
export default function GoalDrawing({ progress, isBand }: Props) {
  const classes = useStyles();
  const source = useMemo(() => {
    const svg = drawChart(plan, goalCells(progress, isBand), size, plan.dataSheet);
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [progress, isBand]);
  return <img src={source} alt={progress.message} className={classes.drawing} />;
}
