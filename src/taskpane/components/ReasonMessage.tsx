import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Reason } from '../../domain/outcome';

interface Props {
  readonly reason: Reason;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What went wrong, why, and what to do: said by screen readers at once. */
export const ReasonMessage = ({ reason, title, children }: Props) => (
  <MessageBar intent="error" layout="multiline" role="alert">
    <MessageBarBody>
      <MessageBarTitle>{title}</MessageBarTitle>
      <br />
      {reason.what} {reason.why} {reason.next}
      {children}
    </MessageBarBody>
  </MessageBar>
);
