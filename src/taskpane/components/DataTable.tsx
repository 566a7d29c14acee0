import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'start',
    verticalAlign: 'bottom',
    paddingBlock: '4px',
    paddingInlineEnd: '8px',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlock: '4px',
    paddingInlineEnd: '8px',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly label: string;
  readonly headers: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** Figures as a table: what a drawing shows, for those who cannot see it or want it exactly. */
export function DataTable({ label, headers, rows }: Props) {
  const classes = useStyles();
  return (
    <table aria-label={label} className={classes.table}>
      <thead>
        <tr>
          {headers.map((header, at) => (
            <th key={at} scope="col" className={classes.head} dir="auto">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], at) => (
          <tr key={at}>
            <th scope="row" className={classes.cell} dir="auto">
              {first}
            </th>
            {cells.map((cell, column) => (
              <td key={column} className={classes.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
