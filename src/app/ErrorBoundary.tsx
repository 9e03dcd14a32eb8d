// Catches what a component throws and shows the error screen in its place.
// React asks for a class here; there is nothing else in it.
import { Component, type ReactNode } from "react";
import type { Workspace } from "../state/workspace.ts";
import { ErrorScreen } from "./ErrorScreen.tsx";
import { reportFailure } from "./failure.ts";

interface ErrorBoundaryProps {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasThrown: boolean }> {
  override state = { hasThrown: false };

  static getDerivedStateFromError() {
    return { hasThrown: true };
  }

  override componentDidCatch(thrown: unknown) {
    reportFailure("render", thrown);
  }

  override render() {
    return this.state.hasThrown ? <ErrorScreen workspace={this.props.workspace} /> : this.props.children;
  }
}
