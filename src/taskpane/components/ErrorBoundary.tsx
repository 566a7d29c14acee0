import { Component } from 'react';
import type { ReactNode } from 'react';

interface Props {
  /** Shown instead of the children once one of them has thrown while rendering. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A fault in one page must not leave an empty pane. A class, because React offers no hook for it. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
