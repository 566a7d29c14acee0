import { makeStyles } from '@fluentui/react-components';
import type { CellProblem } from '../../../../domain/merge/change';
import { blocks } from '../../../../workbook/blueprint/blueprint';
import { Fold } from '../../../components/Fold';
import { enMerge } from '../../../strings/enMerge';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** Problems that are shown: a file with thousands of them has one cause. */
const SHOWN = 50;

/** Cells of a copy that the workbook cannot hold, each with its place and why. */
export function ProblemNotes({ problems }: { readonly problems: readonly CellProblem[] }) {
  const classes = useStyles();
  if (problems.length === 0) return null;
  return (
    <Fold summary={`${enMerge.problems} (${problems.length})`} open={problems.length <= SHOWN}>
      <ul className={classes.list}>
        {problems.slice(0, SHOWN).map(({ table, row, header, sentence }, i) => (
          <li key={i}>{enMerge.problem(blocks.get(table)?.title ?? table, row, header, sentence)}</li>
        ))}
      </ul>
    </Fold>
  );
}
