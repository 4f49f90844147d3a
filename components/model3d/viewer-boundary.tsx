'use client';

import { Component, type ReactNode } from 'react';

/** Catches what the viewer throws, its code failing to arrive included, so that the photos stay. */
export class ViewerBoundary extends Component<
  { onError: () => void; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onError();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
