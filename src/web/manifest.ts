import type { FastifyInstance, RouteOptions } from 'fastify'
import type { AnyPage, RecordClass } from '../kernel/index.ts'
import type { AnyOpenPage } from '../modules/access/index.ts'
import { ASSETS_PREFIX } from '../ui/index.ts'

/** One way in: what `routes --json` prints, and what the leak suite walks through as everybody. */
export interface Door {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** The name of a permission; `open` needs no session, `signed-in` any. */
  readonly permission: string
  readonly recordClass: RecordClass
  /** What each part of the path names. */
  readonly params: Readonly<Record<string, RecordClass>>
  /** The event in the audit; `none` where nobody's record and no right is touched. */
  readonly audit: string
}

export const API = '/api/v1'
export const OPENAPI = `${API}/openapi.json`

/** Every door of the server: each page twice, as HTML and as JSON, and the few that are no page. */
export const manifest = (pages: readonly AnyPage[], openPages: readonly AnyOpenPage[]): readonly Door[] => [
  ...pages.flatMap(doorsOf),
  ...openPages.flatMap(doorsOfOpen),
  ...THE_SERVERS_OWN,
]

/**
 * Denied by default: from here on a route that the manifest does not name stops the start (AC-01). HEAD comes with its GET.
 * @throws Error from whatever mounts the route
 */
export function refuseUndeclared(app: FastifyInstance, doors: readonly Door[]): void {
  const declared = new Set(doors.map(({ method, path }) => `${method} ${path}`))
  app.addHook('onRoute', (route: RouteOptions) => {
    for (const method of [route.method].flat()) {
      const door = `${method === 'HEAD' ? 'GET' : method} ${route.url}`
      if (!declared.has(door)) throw new Error(`${door} is not in the manifest: declare it before it is mounted.`)
    }
  })
}

function doorsOf(page: AnyPage): Door[] {
  const { recordClass, params = {} } = page
  const door = (method: Door['method'], path: string, audit: string): Door => ({
    method,
    path,
    permission: page.permission.name,
    recordClass,
    params,
    audit,
  })
  return [page.path, `${API}${page.path}`].flatMap(path => [
    door('GET', path, page.audit.read ?? 'page.read'),
    ...(page.act ? [door('POST', path, page.audit.act ?? 'act')] : []),
  ])
}

function doorsOfOpen({ path, act, audit }: AnyOpenPage): Door[] {
  const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'none' as const]))
  const door = (method: Door['method'], event: string): Door => ({ ...open(method, path, event), params })
  return act ? [door('GET', 'none'), door('POST', audit.act ?? 'act')] : [door('GET', 'none')]
}

const open = (method: Door['method'], path: string, audit = 'none', recordClass: RecordClass = 'none'): Door => ({
  method,
  path,
  permission: 'open',
  recordClass,
  params: {},
  audit,
})

const THE_SERVERS_OWN: readonly Door[] = [
  open('GET', '/health/live'),
  open('GET', '/health/ready'),
  open('GET', `${ASSETS_PREFIX}*`),
  open('GET', OPENAPI),
  open('POST', '/sign-out', 'sign-out', 'session'),
  open('POST', `${API}/session`, 'sign-in', 'session'),
  { ...open('DELETE', `${API}/session`, 'sign-out', 'session'), permission: 'signed-in' },
  { ...open('POST', '/session/stay', 'none', 'session'), permission: 'signed-in' },
  { ...open('PUT', '/drafts/*'), permission: 'signed-in' },
  { ...open('POST', '/drafts/*'), permission: 'signed-in' },
]
