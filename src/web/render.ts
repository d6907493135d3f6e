import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageView, Viewer } from '../kernel/index.ts'
import { IDLE_LIMIT, may, navigation, type Session } from '../modules/access/index.ts'
import { renderDocument } from '../ui/index.ts'
import type { House } from './house.ts'

interface Shown {
  readonly view: PageView
  readonly viewer?: Viewer
  readonly session?: Session
  /** The form could not be read: the title says so first. */
  readonly wrong?: boolean
  /** When the text shown was kept as a draft. */
  readonly draft?: Date
}

export function sendPage(
  _house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { view, viewer, session, wrong, draft }: Shown,
): FastifyReply {
  const path = request.url.split('?')[0] ?? '/'
  const nav = viewer ? navigation.filter(item => may(viewer.roles, item.permission)) : []
  const flash = saidBefore(request, reply) ?? (draft ? 'Your draft is shown below. It has not been sent.' : undefined)
  const html = renderDocument({
    ...view,
    nav: nav.map(({ href, text }) => ({
      href,
      text,
      current: href === path,
      active: href !== '/' && path.startsWith(href),
    })),
    ...(viewer ? { worker: viewer.name, agency: viewer.agencyName } : {}),
    ...(session && viewer ? { csrf: session.csrf, timeout: { seconds: IDLE_LIMIT / 1000, csrf: session.csrf } } : {}),
    ...(flash ? { flash } : {}),
    errorPrefix: wrong ?? false,
    nonce: reply.cspNonce.script,
  })
  return reply.type('text/html; charset=utf-8').send(html)
}

/** What the act before this page confirmed: shown once, then forgotten. */
function saidBefore(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const said = request.cookies['__Host-said']
  if (!said) return undefined
  reply.clearCookie('__Host-said', { path: '/', secure: true, httpOnly: true, sameSite: 'lax' })
  return Buffer.from(said, 'base64url').toString('utf8').slice(0, 300)
}
