import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { blocks } from '../../../../workbook/blueprint/blueprint';
import type { Change } from '../../../../domain/merge/change';
import { ReasonMessage } from '../../../components/ReasonMessage';
import { enMerge } from '../../../strings/enMerge';
import { ChangeItem } from './ChangeItem';
import { ProblemNotes } from './ProblemNotes';
import type { Found } from './useMerge';

const useStyles = makeStyles({
  review: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  more: { alignSelf: 'start' },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** Changes that are shown at once. */
const AT_ONCE = 50;

/** What was agreed is changed by a tick of its own, never among others: it decides over everything that is shared. */
const agreements: ReadonlySet<string> = new Set(['Engagement', 'ContractTerms', 'Contract']);

interface Props {
  readonly found: Found;
  readonly take: () => void;
  readonly tick: (ids: Iterable<string>) => void;
}

/** Every change of a copy by table, each with a box to tick, and what ticking comes to. */
export function ChangeReview({ found, take, tick }: Props) {
  const classes = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const { review, ticked, refused, kind } = found;
  const { changes, decided, withheld } = review;
  const clear = changes
    .filter(({ conflict, table }) => !conflict && !agreements.has(table))
    .map(({ id }) => id);
  const number = changes.filter(({ id }) => ticked.has(id)).length;
  const toggle = (id: string, checked: boolean): void =>
    tick(checked ? [...ticked, id] : [...ticked].filter((other) => other !== id));
  return (
    <div className={classes.review}>
      {refused && <ReasonMessage intent="warning" reason={refused} title={enMerge.movedOn} />}
      {decided > 0 && <Text>{enMerge.decided(decided)}</Text>}
      {withheld > 0 && <Text>{enMerge.withheld(withheld)}</Text>}
      <ProblemNotes problems={review.problems} />
      {changes.length > 0 && (
        <>
          <div className={classes.buttons}>
            <Button size="small" onClick={() => tick([...ticked, ...clear])}>
              {enMerge.tickClear(clear.length)}
            </Button>
            <Button size="small" onClick={() => tick([])}>
              {enMerge.untick}
            </Button>
          </div>
          {byTable(changes.slice(0, shown)).map(([table, own]) => (
            <div key={table} role="group" aria-labelledby={`merge-${table}`} className={classes.list}>
              <h3 id={`merge-${table}`} className={classes.heading}>
                {blocks.get(table)?.title ?? table}
              </h3>
              <ul className={classes.list}>
                {own.map((change) => (
                  <ChangeItem
                    key={change.id}
                    change={change}
                    checked={ticked.has(change.id)}
                    toggle={(checked) => toggle(change.id, checked)}
                  />
                ))}
              </ul>
            </div>
          ))}
          {changes.length > shown && (
            <Button className={classes.more} size="small" onClick={() => setShown(shown + AT_ONCE)}>
              {enMerge.more(Math.min(AT_ONCE, changes.length - shown))}
            </Button>
          )}
          <Text className={classes.soft}>{enMerge.consequence(number, changes.length - number)}</Text>
          <div className={classes.buttons}>
            <Button appearance="primary" disabledFocusable={kind === 'writing'} onClick={take}>
              {number === 0 ? enMerge.keep : enMerge.take(number)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function byTable(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const tables = [...new Set(changes.map(({ table }) => table))];
  return tables.map((name) => [name, changes.filter(({ table }) => table === name)]);
}
