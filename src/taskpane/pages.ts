import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { PageProps } from './state/pageProps';
import type { PageKey } from './state/view';

/**
 * Every page, by the key that requests and the navigation know it by; in the order of the navigation. Each is a chunk of its own; those
 * that a pane opens with are fetched while Office starts.
 */
export const pages: Readonly<Record<PageKey, ComponentType<PageProps>>> = {
  home: lazy(
    () => import(/* webpackChunkName: "page-home", webpackPrefetch: true */ './pages/home/HomePage'),
  ),
  goals: lazy(() => import(/* webpackChunkName: "page-goals" */ './pages/goals/GoalsPage')),
  feedback: lazy(() => import(/* webpackChunkName: "page-feedback" */ './pages/feedback/FeedbackPage')),
  reviews: lazy(() => import(/* webpackChunkName: "page-reviews" */ './pages/reviews/ReviewsPage')),
  progress: lazy(() => import(/* webpackChunkName: "page-progress" */ './pages/progress/ProgressPage')),
  share: lazy(() => import(/* webpackChunkName: "page-share" */ './pages/share/SharePage')),
  log: lazy(() => import(/* webpackChunkName: "page-log" */ './pages/log/LogPage')),
  closure: lazy(() => import(/* webpackChunkName: "page-closure" */ './pages/closure/ClosurePage')),
  import: lazy(() => import(/* webpackChunkName: "page-import" */ './pages/import/ImportPage')),
  start: lazy(
    () => import(/* webpackChunkName: "page-start", webpackPrefetch: true */ './pages/start/StartPage'),
  ),
  help: lazy(() => import(/* webpackChunkName: "page-help" */ './pages/help/HelpPage')),
};
