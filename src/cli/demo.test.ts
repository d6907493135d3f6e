import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { Invalid, NotFound, NotPermitted, ROLES } from '../kernel/index.ts'
import { openWithReason } from '../modules/access/index.ts'
import { childNamed } from '../modules/record/index.ts'
import { asWorker } from './acting.ts'
import { COMMANDS } from './commands.ts'

const data = mkdtempSync(join(tmpdir(), 'sightline-demo-'))
const environment = { ...process.env, SIGHTLINE_DATA: data, PORT: '0', DATABASE_URL: '' }
let demo: ChildProcess
let said = ''
let ended: Promise<number | null>

beforeAll(async () => {
  demo = spawn(process.execPath, ['--disable-proto=delete', '--import', './bin/loader.js', 'src/cli/demo.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  ended = new Promise(settle => demo.once('exit', settle))
  await new Promise<void>((ready, fail) => {
    void ended.then(() => fail(new Error(`The demo ended: ${said}`)))
    demo.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/\nhttp:\/\/\S+\n$/.test(said)) ready()
    })
  })
}, 90_000)
afterAll(() => {
  demo?.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

const origin = () => said.trim().split('\n').at(-1) ?? ''
const json = <Value>(name: string) => JSON.parse(readFileSync(join(data, name), 'utf8')) as Value
const people = () => json<{ email: string; password: string; totpSecret: string; roles: string[] }[]>('sign-ins.json')
const children = () => json<{ reference: string; name: string; seal: string | null }[]>('children.json')

/** As `npx sightline` does it, from a process of its own. */
const sightline = (...words: string[]): Promise<{ status: number; out: string; said: string }> =>
  new Promise(settle => {
    const child = execFile(process.execPath, ['bin/sightline.js', ...words], { env: environment }, (_, out, err) =>
      settle({ status: child.exitCode ?? -1, out, said: err }),
    )
  })

interface Asking {
  readonly as?: string
  readonly words?: readonly string[]
  readonly options?: Readonly<Record<string, string | boolean>>
}

/** The same in this process, which starts sooner. `failed` is what an exit status of 1 says. */
async function asked(name: string, { as, words = [], options = {} }: Asking = {}) {
  const { command } = (await COMMANDS[name]?.load?.()) ?? {}
  const config = readConfig(environment, 'demo')
  const email = as === undefined ? null : `${as}@northmere.example`
  const answer = await command?.run({ words, options, as: email, config, say() {} })
  if (!answer) throw new Error(`There is no command ${name}`)
  return answer
}

test('whoever is in sign-ins.json signs in at once, and reads a child of children.json', async () => {
  const grace = people().find(one => one.email.startsWith('grace@'))
  if (!grace) throw new Error('Grace is not there')
  const code = new TOTP({ secret: Secret.fromBase32(grace.totpSecret) }).generate()
  const signedIn = await fetch(`${origin()}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: grace.email, password: grace.password, code }),
  })
  expect(signedIn.status).toBe(204)
  const cookie =
    signedIn.headers
      .getSetCookie()
      .find(one => one.startsWith('__Host-session='))
      ?.split(';')[0] ?? ''
  const jordan = children().find(one => one.name === 'Jordan Vale')
  const page = await fetch(`${origin()}/children/${jordan?.reference}`, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Jordan Vale')
})

test('the people, their secrets and the address are told; the parts are shown to whoever comes', async () => {
  for (const one of people()) expect(said).toContain(one.totpSecret)
  expect(children().map(one => one.seal)).toEqual([null, null, 'restricted', 'locked', null, null, null, null, null])
  const parts = await fetch(`${origin()}/parts`)
  expect(parts.status).toBe(200)
  expect(await parts.text()).toContain('<h1')
})

test('commands reach the running database as a worker, and the policies hold', async () => {
  const refs = async (as: string) => (await asked('refs', { as, options: { class: 'child' } })).lines
  const hidden = children().flatMap(one => (one.seal ? [one.reference] : []))
  expect((await refs('amara')).filter(one => hidden.includes(one))).toHaveLength(1)
  expect(await refs('grace')).toHaveLength(2)
  expect(await refs('sam')).toHaveLength(0)
})

test('who looked is answered to an auditor with an open assignment, and to nobody else', async () => {
  const words = [children()[0]?.reference ?? '']
  await expect(asked('audit who', { as: 'colin', words })).rejects.toThrow(NotFound)
  await openAssignment(words[0] ?? '')
  expect((await asked('audit who', { as: 'colin', words })).lines.join()).toContain('Amara Obi')
  await expect(asked('audit who', { as: 'amara', words })).rejects.toThrow(NotPermitted)
})

test('the trail is whole, its anchor holds, the doctor finds nothing', async () => {
  const anchor = join(data, 'anchor.json')
  writeFileSync(anchor, (await sightline('audit', 'anchor')).out)
  expect(await asked('audit verify', { options: { anchor } })).toMatchObject({ failed: false })
  writeFileSync(anchor, readFileSync(anchor, 'utf8').replace(/"number":\d+/, '"number":99'))
  expect(await sightline('audit', 'verify', '--anchor', anchor)).toMatchObject({ status: 1 })
  rmSync(anchor)
  expect((await asked('doctor')).value).toMatchObject({ well: true })
})

test('an account is added by an administrator with a link and no password, and disabled', async () => {
  const kit = { name: 'Kit Lowe', email: 'kit@northmere.example', phone: '01632 960199' }
  const add = (as: string) =>
    asked('user add', { as, options: { ...kit, agency: 'SCHOOL', title: 'Mentor', roles: 'practitioner' } })
  await expect(add('grace')).rejects.toThrow(NotPermitted)
  expect((await add('sam')).lines.at(-1)).toMatch(/\/set-up\/[\w-]{43}$/)
  expect((await asked('user list', { as: 'sam' })).lines.join('\n')).toContain('Kit Lowe')
  await asked('user disable', { as: 'sam', words: [kit.email] })
  await expect(asked('refs', { as: 'kit', options: { class: 'child' } })).rejects.toThrow('Nobody with the address')
})

test('a family file comes in by script once a person has said who is who, and goes out again', async () => {
  const child = children().find(one => one.name === 'Jordan Vale')?.reference ?? ''
  const bring = (options: Readonly<Record<string, string | boolean>>) =>
    asked('import people', { as: 'amara', words: ['seeds/lists/family.ged'], options: { child, ...options } })
  const dry = await bring({ 'dry-run': true })
  expect(dry.lines.join('\n')).toMatch(
    /10 people.*\nThis child is @I1@[\s\S]*BIRT.PLAC.*[\s\S]*may be Craig Hollin.*[\s\S]*Nothing was kept/,
  )
  await expect(bring({ steps: 'far' })).rejects.toThrow('--steps is a number')
  await expect(bring({})).rejects.toThrow('who is on the record already')
  expect((await bring({ apart: true })).value).toEqual({ added: 9, known: 1, ties: 16 })
  await expect(bring({ apart: true })).rejects.toThrow(Invalid)
  const out = (as: string, format = 'gedcom') => asked('export genogram', { as, words: [child], options: { format } })
  expect((await out('grace')).lines.join('\n')).toMatch(/1 NAME Frank \/Vale\/[\s\S]*2 DATE BET 1955 AND 1957/)
  await expect(out('leila')).rejects.toThrow(NotFound)
  await expect(out('grace', 'tree')).rejects.toThrow('svg, png, pdf, gedcom, json')
  expect((await out('grace', 'json')).lines.join('\n')).toContain('Dana Vale')
  const ties = (as: string) => asked('export network', { as, words: [child], options: { format: 'json' } })
  expect((await ties('grace')).lines.join('\n')).toContain('Theo Marland')
  await expect(ties('leila')).rejects.toThrow(NotFound)
})

test('0 is done, 1 refused, 2 misused; what is not there yet says so', async () => {
  const routes = await sightline('routes', '--json')
  expect(routes.status).toBe(0)
  expect(JSON.parse(routes.out)).toContainEqual(expect.objectContaining({ method: 'GET', path: '/children/:child' }))
  const match = await sightline('match', 'people.csv')
  expect(match).toMatchObject({ status: 2, said: expect.stringContaining('not there yet') })
  expect((await sightline('refs', '--as', 'grace@northmere.example')).status).toBe(2)
  const seed = await sightline('seed', '--profile', 'small', '--json')
  expect(seed).toMatchObject({ status: 1, out: expect.stringContaining('empty database only') })
})

test('a folder with a database of its own is left alone', async () => {
  const kept = join(data, 'kept')
  mkdirSync(join(kept, 'postgres'), { recursive: true })
  const other = spawn(process.execPath, ['--import', './bin/loader.js', 'src/cli/demo.ts'], {
    env: { ...environment, SIGHTLINE_DATA: kept },
    stdio: 'ignore',
  })
  expect(await new Promise(settle => other.once('exit', settle))).not.toBe(0)
  expect(readdirSync(kept)).toEqual(['postgres'])
  rmSync(kept, { recursive: true })
})

test('asked to stop, it stops in order and leaves nothing', async () => {
  demo.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(readdirSync(data)).toEqual([])
})

async function openAssignment(reference: string): Promise<void> {
  const config = readConfig(environment, 'demo')
  const call = (as: string) => ({ words: [], options: {}, as: `${as}@northmere.example`, config, say() {} })
  const deed = { door: 'test', event: 'opening.opened', permission: { name: 'signed-in', roles: ROLES } }
  const { id } = await asWorker(call('amara'), deed, viewer => childNamed(viewer, reference))
  const reason = 'A yearly audit of ten records'
  await asWorker(call('colin'), deed, viewer =>
    openWithReason(viewer, { subject: id, kind: 'assignment', code: 'audit', reason, hours: 4 }),
  )
}
