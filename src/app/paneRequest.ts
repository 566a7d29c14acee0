import type { Stage } from '../domain/stages/stage';

/** What a ribbon button asks the pane to show. */
export interface PaneRequest {
  readonly view:
    | 'start'
    | 'home'
    | 'goals'
    | 'feedback'
    | 'reviews'
    | 'progress'
    | 'log'
    | 'share'
    | 'closure'
    | 'import'
    | 'help';
  /** Home: the stage to open, and to go to its sheet. */
  readonly stage?: Stage;
}

type Listener = (request: PaneRequest) => void;

let listener: Listener | undefined;
let waiting: PaneRequest | undefined;

/** Asks the pane. A request made before the pane has been drawn waits for it; only the last one counts. */
export function requestPane(request: PaneRequest): void {
  if (listener) listener(request);
  else waiting = request;
}

/**
 * Takes the requests from now on, the waiting one first.
 *
 * @returns Stops listening.
 */
export function onPaneRequest(take: Listener): () => void {
  listener = take;
  if (waiting) take(waiting);
  waiting = undefined;
  return () => {
    if (listener === take) listener = undefined;
  };
}
