import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Frame } from './shell/Frame.tsx'
import { NotFoundScreen } from './shell/NotFoundScreen.tsx'
import { ScreenError, ScreenPending } from './shell/ScreenStates.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundScreen })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./shell/StartScreen.tsx'), 'StartScreen'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/review/$reviewId',
  component: lazyRouteComponent(() => import('./shell/ReviewLayout.tsx'), 'ReviewLayout'),
})

const reviewStart = createRoute({
  getParentRoute: () => review,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/review/$reviewId/protocol', params })
  },
})

/** One route and one file of code per step: nobody loads what nobody opens. */
const stepRoutes = [
  createRoute({
    getParentRoute: () => review,
    path: '/protocol',
    component: lazyRouteComponent(() => import('./review/protocol/ProtocolScreen.tsx'), 'ProtocolScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/searching',
    component: lazyRouteComponent(() => import('./review/searching/SearchingScreen.tsx'), 'SearchingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/deduplicating',
    component: lazyRouteComponent(
      () => import('./review/deduplicating/DeduplicatingScreen.tsx'),
      'DeduplicatingScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/piloting',
    component: lazyRouteComponent(() => import('./review/piloting/PilotingScreen.tsx'), 'PilotingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/screening',
    component: lazyRouteComponent(() => import('./review/screening/ScreeningScreen.tsx'), 'ScreeningScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/resolving',
    component: lazyRouteComponent(() => import('./review/resolving/ResolvingScreen.tsx'), 'ResolvingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/progress',
    component: lazyRouteComponent(() => import('./review/progress/ProgressScreen.tsx'), 'ProgressScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/full-text',
    component: lazyRouteComponent(() => import('./review/full-text/FullTextScreen.tsx'), 'FullTextScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/appraising',
    component: lazyRouteComponent(
      () => import('./review/appraising/AppraisingScreen.tsx'),
      'AppraisingScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/charting',
    component: lazyRouteComponent(() => import('./review/charting/ChartingScreen.tsx'), 'ChartingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/coding',
    component: lazyRouteComponent(() => import('./review/coding/CodingScreen.tsx'), 'CodingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/finding',
    component: lazyRouteComponent(() => import('./review/finding/FindingScreen.tsx'), 'FindingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/mapping',
    component: lazyRouteComponent(() => import('./review/mapping/MappingScreen.tsx'), 'MappingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/checking',
    component: lazyRouteComponent(() => import('./review/checking/CheckingScreen.tsx'), 'CheckingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/reporting',
    component: lazyRouteComponent(() => import('./review/reporting/ReportingScreen.tsx'), 'ReportingScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/records',
    component: lazyRouteComponent(() => import('./review/records/RecordsScreen.tsx'), 'RecordsScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/people',
    component: lazyRouteComponent(() => import('./review/people/PeopleScreen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/history',
    component: lazyRouteComponent(() => import('./review/history/HistoryScreen.tsx'), 'HistoryScreen'),
  }),
] as const

/** All widgets in all states; for development only, so not part of the build. */
const design = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/design',
        component: lazyRouteComponent(() => import('./design/DesignScreen.tsx'), 'DesignScreen'),
      }),
    ]
  : []

export const router = createRouter({
  routeTree: root.addChildren([start, review.addChildren([reviewStart, ...stepRoutes]), ...design]),
  defaultPreload: 'intent',
  defaultPendingComponent: ScreenPending,
  defaultErrorComponent: ScreenError,
  scrollRestoration: true,
  // Parameters of the address are plain texts.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(
      Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    ).toString()
    return query === '' ? '' : `?${query}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
