import type { FastifyReply, FastifyRequest } from 'fastify'
import { type MadeFile, type PageView, sayInstant, type Viewer } from '../kernel/index.ts'
import { ACCESS_PERMISSIONS, IDLE_LIMIT, may, navigation, type Session } from '../modules/access/index.ts'
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
  const flash = saidBefore(request, reply)
  const html = renderDocument({
    ...view,
    nav: nav.map(({ href, text }) => ({
      href,
      text,
      current: href === path,
      active: href !== '/' && path.startsWith(href),
    })),
    ...(viewer
      ? { worker: viewer.name, agency: viewer.agencyName, mayFind: may(viewer.roles, ACCESS_PERMISSIONS.find) }
      : {}),
    ...(session && viewer ? { csrf: session.csrf, timeout: { seconds: IDLE_LIMIT / 1000, csrf: session.csrf } } : {}),
    ...(flash ? { flash } : {}),
    ...(draft ? { notice: `Your draft of ${sayInstant(draft)} is shown below. It has not been sent.` } : {}),
    errorPrefix: wrong ?? false,
    nonce: reply.cspNonce.script,
  })
  return reply.type('text/html; charset=utf-8').send(html)
}

/**
 * A file to keep, never to show in the page's place: whatever somebody's words in it would do, they do it nowhere near a session.
 * @throws Error where its name could carry more than a reference
 */
export function sendFile(reply: FastifyReply, type: string, { name, content }: MadeFile): FastifyReply {
  if (!/^[\w.-]{1,100}$/.test(name)) throw new Error('A file goes out under a name of letters, digits and hyphens')
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header(
      'content-security-policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    )
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}

const SAID = '__Host-said'
const carried = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** Words for the next page to confirm what was done: never a secret, never a name. */
export function sayNext(reply: FastifyReply, said: string): void {
  reply.setCookie(SAID, Buffer.from(said).toString('base64url'), { ...carried, maxAge: 60 })
}

/** What the act before this page confirmed: shown once, then forgotten. */
function saidBefore(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const said = request.cookies[SAID]
  if (!said) return undefined
  reply.clearCookie(SAID, carried)
  return Buffer.from(said, 'base64url').toString('utf8').slice(0, 300)
}
