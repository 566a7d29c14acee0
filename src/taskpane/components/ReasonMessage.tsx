import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Reason } from '../../domain/outcome';

const useStyles = makeStyles({
  // Tabs and files may have very long names.
  body: { overflowWrap: 'anywhere' },
  title: { display: 'block' },
});

interface Props {
  readonly reason: Reason;
  readonly title: string;
  readonly intent?: 'error' | 'warning';
  readonly children?: ReactNode;
}

/** What went wrong, why, and what to do: said by screen readers at once, and brought into view wherever the pane is scrolled to. */
export function ReasonMessage({ reason, title, intent = 'error', children }: Props) {
  const classes = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Nothing is returned: newer browsers give a promise, which React would take for a clean-up.
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, [reason]);
  return (
    <div ref={bar}>
      <MessageBar intent={intent} layout="multiline" role="alert">
        <MessageBarBody className={classes.body}>
          <MessageBarTitle className={classes.title}>{title}</MessageBarTitle>
          {reason.what} {reason.why} {reason.next}
          {children}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
