import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { shownValue } from '../../../../app/share/mergeTables';
import type { Cell } from '../../../../domain/merge/cell';
import type { Change } from '../../../../domain/merge/change';
import { enMerge } from '../../../strings/enMerge';
import { Sign } from '../../goals/icons';

const useStyles = makeStyles({
  item: {
    paddingBlockEnd: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  conflict: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: { whiteSpace: 'pre-wrap' },
  soft: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly change: Change;
  readonly checked: boolean;
  readonly toggle: (checked: boolean) => void;
}

/** A change with both sides of every cell, and a box to tick it by. */
export function ChangeItem({ change, checked, toggle }: Props) {
  const classes = useStyles();
  const details = useId();
  const { kind, table, row, conflict, cells } = change;
  const one = kind === 'changed' ? (cells[0]?.header ?? '') : '';
  const shown = (header: string, cell: Cell): string =>
    cell === null ? enMerge.blank : shownValue(table, header, cell);
  return (
    <li className={classes.item}>
      <Checkbox
        checked={checked}
        label={enMerge.change(enMerge.kinds[kind], row, one)}
        aria-describedby={details}
        onChange={(_, { checked: now }) => toggle(now === true)}
      />
      <div id={details} className={classes.details}>
        {conflict && (
          <span className={classes.conflict}>
            <Sign of="warning" size={16} />
            {enMerge.conflicts[kind]}
          </span>
        )}
        {cells.map(({ header, ours, theirs }) => (
          <span key={header} className={classes.cell} dir="auto">
            {kind === 'changed' ? (
              <>
                <span className={classes.soft}>{enMerge.yours}:</span> {shown(header, ours)}
                {' → '}
                <span className={classes.soft}>{enMerge.theirs}:</span> {shown(header, theirs)}
              </>
            ) : (
              <>
                <span className={classes.soft}>{header}:</span>{' '}
                {shown(header, kind === 'new' ? theirs : ours)}
              </>
            )}
          </span>
        ))}
      </div>
    </li>
  );
}
