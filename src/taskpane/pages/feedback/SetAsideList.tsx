import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetAside } from '../../../app/feedback/setAside';
import { enFeedback } from '../../strings/enFeedback';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';

const useStyles = makeStyles({
  button: { alignSelf: 'start' },
});

/** Rows that are shown at once: thousands of odd answers have one cause. */
const AT_ONCE = 50;

/** Each odd answer by its cell, so that the coach can put it right. */
export function SetAsideList({ found }: { readonly found: readonly SetAside[] }) {
  const classes = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const words = enFeedback.quality;
  if (found.length === 0) return null;
  return (
    <Fold summary={words.each(found.length)}>
      <DataTable
        label={words.title}
        headers={words.headers}
        rows={found
          .slice(0, shown)
          .map(({ cell, row, column, kind, sentence }) => [
            words.place(cell, row, column),
            `${words.kinds[kind]}: ${sentence}`,
          ])}
      />
      {found.length > shown && (
        <Button size="small" className={classes.button} onClick={() => setShown(shown + AT_ONCE)}>
          {words.more(Math.min(AT_ONCE, found.length - shown))}
        </Button>
      )}
    </Fold>
  );
}
