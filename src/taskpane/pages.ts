import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { PageProps } from './state/pageProps';
import type { PageKey } from './state/view';

/** Every page, by the key that requests and the navigation know it by; in the order of the navigation. Each is a chunk of its own. */
export const pages: Readonly<Record<PageKey, ComponentType<PageProps>>> = {
  home: lazy(() => import(/* webpackChunkName: "page-home" */ './pages/home/HomePage')),
  start: lazy(() => import(/* webpackChunkName: "page-start" */ './pages/start/StartPage')),
  help: lazy(() => import(/* webpackChunkName: "page-help" */ './pages/help/HelpPage')),
};
