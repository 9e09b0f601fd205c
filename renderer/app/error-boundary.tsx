import { Component, type ReactNode } from 'react';
import { toAppError } from '../../shared/errors.ts';
import { flushAll } from '../lib/flush.ts';
import { ErrorPanel } from '../ui/error-panel.tsx';

interface State {
  failed: { thrown: unknown } | null;
}

/** Catches what a screen throws while drawing, so that the rest of the window goes on. Saves what can be saved first. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failed: { thrown } };
  }

  override componentDidCatch(): void {
    // Already failing: what cannot be saved now is said by the field's own save state.
    flushAll().catch(() => undefined);
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <ErrorPanel
        title="This screen could not be shown"
        error={toAppError(this.state.failed.thrown)}
        action={{ label: 'Show it again', run: () => this.setState({ failed: null }) }}
      >
        What you wrote was saved as you typed. If it happens again, restart IMR Desk.
      </ErrorPanel>
    );
  }
}
