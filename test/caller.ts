import type { WorkerName } from '../seeds/cast.ts'
import type { OpenHouse } from './house.ts'

/** Somebody at the other end of real HTTP: a browser without the browser, or a script. Follows no redirect. */
export interface Caller {
  /** The session cookie's value; '' for nobody. */
  readonly session: string
  readonly csrf: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** As a page's form sends it, with its token; a field given here wins over it. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>
}

const SESSION = '__Host-session'

/** Signs in by the scripts' door: both factors in one request. */
export async function callerOf(house: OpenHouse, who: WorkerName): Promise<Caller> {
  const account = house.cast.signIns.find(one => one.id === who)
  const answer = await fetch(`${house.origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account?.email, password: account?.password, code: await house.code(who) }),
  })
  const cookie = answer.headers.getSetCookie().find(one => one.startsWith(`${SESSION}=`))
  if (answer.status !== 204 || !cookie) throw new Error(`${who} could not sign in: ${answer.status}`)
  const session = cookie.slice(SESSION.length + 1).split(';')[0] ?? ''
  return caller(house, session, answer.headers.get('x-csrf-token') ?? '')
}

export const nobody = (house: OpenHouse): Caller => caller(house, '', '')

function caller(house: OpenHouse, session: string, csrf: string): Caller {
  const cookie: Record<string, string> = session ? { cookie: `${SESSION}=${session}` } : {}
  const ask = (path: string, init: RequestInit) => fetch(`${house.origin}${path}`, { ...init, redirect: 'manual' })
  return {
    session,
    csrf,
    get: (path, headers = {}) => ask(path, { headers: { ...cookie, ...headers } }),
    post: (path, fields = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { ...cookie, ...headers },
        body: new URLSearchParams({ _csrf: csrf, _key: crypto.randomUUID(), ...fields }),
      }),
  }
}
