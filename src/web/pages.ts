import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AnyPage,
  type Asked,
  Conflict,
  type Done,
  formErrors,
  Invalid,
  NotFound,
  NotPermitted,
  StepUp,
  type Typed,
  type Viewer,
} from '../kernel/index.ts'
import {
  claimKey,
  draftAt,
  dropDraft,
  enter,
  isConfirmed,
  keepAnswer,
  may,
  type Session,
} from '../modules/access/index.ts'
import { bodyHash, newKey, SameKeyOtherWords, typedFields } from './forms/forms.ts'
import { bodyLimitOf, takeFiles } from './forms/sent-files.ts'
import type { House } from './house.ts'
import { sayNext, sendFile, sendPage } from './render.ts'
import { fieldOf, fieldsOf, refuseForged } from './session/csrf.ts'
import { signedIn } from './session/session.ts'
import { askToSignIn, keepAsDraft, keepText } from './session/sign-in-first.ts'
import { onceView } from './views/once.tsx'

/** One page of a chapter: its HTML doors and, beside them, the same load and act as JSON. */
export function mountPage(app: FastifyInstance, house: House, page: AnyPage): void {
  app.get(page.path, (request, reply) => showPage(house, page, request, reply))
  app.get(`/api/v1${page.path}`, (request, reply) => answerScript(house, page, request, reply))
  if (!page.act) return
  const limit = { bodyLimit: bodyLimitOf(page) }
  app.post(page.path, limit, (request, reply) => takeForm(house, page, request, reply))
  app.post(`/api/v1${page.path}`, limit, (request, reply) => takeJson(house, page, request, reply))
}

async function showPage(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await signedIn(house, request)
  if (!session) return askToSignIn(request, reply)
  const address = pathOf(request)
  const { value, viewer, draft } = await reading(house, page, session, async viewer => ({
    viewer,
    value: await page.load(viewer, askedOf(page, request)),
    draft: page.act ? await draftAt(viewer, address) : undefined,
  }))
  if (page.file) return sendFile(reply, page.file.type, await page.file.make(value))
  const typed: Typed = { values: draft?.fields ?? {}, errors: {}, csrf: session.csrf, key: newKey(), action: address }
  return sendPage(house, request, reply, {
    view: page.view(value, typed),
    viewer,
    session,
    ...(draft ? { draft: draft.savedAt } : {}),
  })
}

async function takeForm(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await signedIn(house, request)
  if (!session) return keepText(house, request, reply)
  await takeFiles(page, request)
  refuseForged(house, request, session.csrf)
  try {
    const { done, viewer } = await act(house, page, session, request, fieldOf(request.body, '_key') || newKey())
    if (done.once)
      return sendPage(house, request, reply, { view: onceView(done.once, house.site.origin), viewer, session })
    if (done.said) sayNext(reply, done.said)
    return reply.redirect(done.to, 303)
  } catch (failure) {
    if (failure instanceof StepUp) return keepText(house, request, reply, session)
    if (failure instanceof Invalid) return showAgain(house, page, request, reply, session, failure)
    if (failure instanceof Conflict || failure instanceof SameKeyOtherWords) await keepAsDraft(house, request, session)
    throw failure
  }
}

/** The form as it was sent, with a sentence beside each field; nothing was saved but the text, as a draft. */
async function showAgain(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
  failure: Invalid,
): Promise<FastifyReply> {
  const { value, viewer } = await reading(house, page, session, async viewer => ({
    viewer,
    value: await page.load(viewer, askedOf(page, request)),
  }))
  const typed: Typed = {
    values: typedFields(request.body),
    errors: failure.fields,
    csrf: session.csrf,
    key: fieldOf(request.body, '_key') || newKey(),
    action: pathOf(request),
  }
  if (page.file) throw failure
  reply.code(422)
  return sendPage(house, request, reply, { view: page.view(value, typed), viewer, session, wrong: true })
}

/** As JSON; what is a file is the same file. */
async function answerScript(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await signedIn(house, request)
  if (!session) return reply.code(401).send({ error: 'Sign in first' })
  const value = await reading(house, page, session, viewer => page.load(viewer, askedOf(page, request)))
  if (page.file) return sendFile(reply, page.file.type, await page.file.make(value))
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(value, plain))
}

async function takeJson(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await signedIn(house, request)
  if (!session) return reply.code(401).send({ error: 'Sign in first' })
  refuseForged(house, request, session.csrf)
  const header = request.headers['idempotency-key']
  const { done } = await act(house, page, session, request, typeof header === 'string' ? header : newKey())
  const { to, id, once } = done
  return reply.code(201).send({ to, ...(id ? { id } : {}), ...(once ? { once: once.values } : {}) })
}

/** The act and everything it changes, its key, its draft and its audit line: one transaction. */
function act(
  house: House,
  page: AnyPage,
  session: Session,
  request: FastifyRequest,
  key: string,
): Promise<{ done: Done; viewer: Viewer }> {
  const door = `POST ${page.path}`
  return through(house, page, session, { door, event: page.audit.act ?? 'act' }, async viewer => {
    if (page.stepUp && !isConfirmed(viewer.confirmedAt, viewer.now)) throw new StepUp()
    const asked = askedOf(page, request)
    const form = parsed(page, request.body)
    const address = pathOf(request)
    const earlier = await claimKey(viewer, {
      key: keyOf(key),
      door: address,
      bodyHash: bodyHash(fieldsOf(request.body)),
    })
    if (earlier) {
      if (earlier.same) return { done: earlier.done, viewer }
      throw new SameKeyOtherWords(earlier.done)
    }
    const done = await page.act?.(viewer, asked, form)
    if (!done) throw new NotFound()
    await keepAnswer(viewer, keyOf(key), withoutSecrets(done))
    await dropDraft(viewer, address)
    return { done, viewer }
  })
}

const withoutSecrets = ({ once: _, ...done }: Done): Done => done

const reading = <Answer>(
  house: House,
  page: AnyPage,
  session: Session,
  work: (viewer: Viewer) => Promise<Answer>,
): Promise<Answer> =>
  through(house, page, session, { door: `GET ${page.path}`, event: page.audit.read ?? 'page.read' }, work)

function through<Answer>(
  house: House,
  page: AnyPage,
  session: Session,
  line: { door: string; event: string },
  work: (viewer: Viewer) => Promise<Answer>,
): Promise<Answer> {
  const { partnership, worker } = session
  if (!partnership || !worker) throw new NotPermitted()
  return enter(house.database, { partnership, worker, session, now: house.now(), ...line }, async viewer => {
    if (!may(viewer.roles, page.permission)) throw new NotPermitted()
    return work(viewer)
  })
}

function parsed(page: AnyPage, body: unknown): unknown {
  const read = page.form?.safeParse(fieldsOf(body))
  if (read && !read.success) throw new Invalid(formErrors(read.error))
  return read?.data
}

function askedOf(page: AnyPage, request: FastifyRequest): Asked<unknown> {
  const params = request.params as Record<string, string>
  if (!page.query) return { params, query: {} }
  const query = page.query.safeParse(request.query)
  if (!query.success) throw new NotFound()
  return { params, query: query.data }
}

/** The page's own address, whichever door it came by: drafts and repeated forms are known by it. */
const pathOf = (request: FastifyRequest): string => (request.url.split('?')[0] ?? '/').replace(/^\/api\/v1/, '')

const keyOf = (key: string): string =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(key) ? key : newKey()

/** Maps and sets of a value become objects and lists. */
function plain(_name: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value)
  return value instanceof Set ? [...value] : value
}
