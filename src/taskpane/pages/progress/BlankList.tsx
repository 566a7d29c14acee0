import { makeStyles } from '@fluentui/react-components';
import type { BlankChart } from '../../../app/charts/workbookCharts';
import { Fold } from '../../components/Fold';
import { enProgress } from '../../strings/enProgress';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' } });

interface Props {
  readonly blank: readonly BlankChart[];
  /** Unfolded from the start: there is nothing else to see. */
  readonly open: boolean;
}

/** Charts that have nothing to show yet, and what each waits for. */
export function BlankList({ blank, open }: Props) {
  return (
    <Fold summary={enProgress.blank(blank.length)} open={open}>
      <ul className={useStyles().list}>
        {blank.map(({ plan, why }) => (
          <li key={plan.name} dir="auto">
            <strong>{enProgress.named(plan.name)}:</strong> {why}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
