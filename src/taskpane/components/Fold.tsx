import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { '& > *:not(summary)': { marginTop: tokens.spacingVerticalXS } },
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    paddingBlock: '4px',
    overflowWrap: 'anywhere',
    width: 'fit-content',
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly summary: string;
  /** Unfolds it, such as for something wrong inside. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something to unfold: the browser's own, which keyboards and screen readers know. */
export function Fold({ summary, open = false, children }: Props) {
  const classes = useStyles();
  return (
    <details className={classes.fold} open={open}>
      <summary className={classes.summary} dir="auto">
        {summary}
      </summary>
      {children}
    </details>
  );
}
