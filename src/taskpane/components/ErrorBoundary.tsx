import { Component } from 'react';
import type { ReactNode } from 'react';

interface Props {
  /** Shown instead of the children once one of them has thrown while rendering. */
  readonly fallback: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}

/** A fault in one page must not leave an empty pane. A class, because React offers no hook for it. */
export class ErrorBoundary extends Component<Props, { readonly failed: { readonly error: unknown } | null }> {
  override state: { readonly failed: { readonly error: unknown } | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: { error: unknown } } {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error) : this.props.children;
  }
}
