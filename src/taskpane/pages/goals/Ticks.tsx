import { makeStyles, tokens } from '@fluentui/react-components';
import { dimensions, type GoalCheck } from '../../../domain/goals/goalCheck';
import { en } from '../../strings/en';
import { Sign } from './icons';

const useStyles = makeStyles({
  // Three beside each other, fewer in a zoomed pane.
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(max(84px, 30%), 1fr))',
    gap: '2px 4px',
    margin: 0,
    padding: '0 12px 8px',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  tick: { display: 'flex', alignItems: 'center', gap: '4px' },
});

/** What a goal should be, and which of it this one is. */
export function Ticks({ ticks }: Pick<GoalCheck, 'ticks'>) {
  const classes = useStyles();
  return (
    <ul aria-label={en.goals.ticks} className={classes.list}>
      {dimensions.map((dimension) => {
        const { short, full } = en.goals.dimensions[dimension];
        return (
          <li key={dimension}>
            <span role="img" aria-label={en.goals.tick(full, ticks[dimension])} className={classes.tick}>
              <Sign of={ticks[dimension] ? 'met' : 'unmet'} size={12} />
              {short}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
