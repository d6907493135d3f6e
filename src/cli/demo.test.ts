import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { ROLES } from '../kernel/index.ts'
import { openWithReason } from '../modules/access/index.ts'
import { childNamed } from '../modules/record/index.ts'
import { asWorker } from './acting.ts'

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
const asked = async (...words: string[]) => JSON.parse((await sightline(...words, '--json')).out) as unknown

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
  expect(children().map(one => one.seal)).toEqual([null, null, 'restricted', 'locked'])
  const parts = await fetch(`${origin()}/parts`)
  expect(parts.status).toBe(200)
  expect(await parts.text()).toContain('<h1')
})

test('commands reach the running database as a worker, and the policies hold', async () => {
  const hidden = children()
    .filter(one => one.seal)
    .map(one => one.reference)
  const grace = (await asked('refs', '--class', 'child', '--as', 'grace@northmere.example')) as string[]
  const amara = (await asked('refs', '--class', 'child', '--as', 'amara@northmere.example')) as string[]
  const sam = (await asked('refs', '--class', 'child', '--as', 'sam@northmere.example')) as string[]
  expect([grace.length, sam.length]).toEqual([1, 0])
  expect(amara.filter(one => hidden.includes(one))).toHaveLength(1)
})

test('who looked is answered to an auditor with an open assignment, and to nobody else', async () => {
  const reference = children()[0]?.reference ?? ''
  const colin = ['audit', 'who', reference, '--as', 'colin@northmere.example']
  expect(await sightline(...colin)).toMatchObject({ status: 1, said: 'Page not found\n' })
  await openAssignment(reference)
  const lines = (await asked(...colin)) as { worker: string; event: string }[]
  expect(lines.map(line => line.worker)).toContain('Amara Obi')
  const amara = await sightline('audit', 'who', reference, '--as', 'amara@northmere.example')
  expect(amara).toMatchObject({ status: 1, said: 'Your role does not include this\n' })
})

test('the trail is whole, its anchor holds, the doctor finds nothing', async () => {
  const anchor = join(data, 'anchor.json')
  writeFileSync(anchor, (await sightline('audit', 'anchor')).out)
  expect(await sightline('audit', 'verify', '--anchor', anchor)).toMatchObject({ status: 0 })
  writeFileSync(anchor, readFileSync(anchor, 'utf8').replace(/"number":\d+/, '"number":1'))
  expect(await sightline('audit', 'verify', '--anchor', anchor)).toMatchObject({ status: 1 })
  rmSync(anchor)
  expect(await asked('doctor')).toMatchObject({ well: true })
})

test('an account is added by an administrator with a link and no password, and disabled', async () => {
  const details = ['--name', 'Kit Lowe', '--email', 'kit@northmere.example', '--phone', '01632 960199']
  const post = ['--agency', 'SCHOOL', '--title', 'Mentor', '--roles', 'practitioner']
  const add = (as: string) => sightline('user', 'add', ...details, ...post, '--as', as)
  expect((await add('grace@northmere.example')).status).toBe(1)
  expect((await add('sam@northmere.example')).out).toMatch(/\/set-up\/[\w-]{43}\n$/)
  const off = await sightline('user', 'disable', 'kit@northmere.example', '--as', 'sam@northmere.example')
  expect(off.status).toBe(0)
  const kit = await sightline('refs', '--class', 'child', '--as', 'kit@northmere.example')
  expect(kit).toMatchObject({ status: 1, said: expect.stringContaining('Nobody with the address') })
})

test('0 is done, 1 refused, 2 misused; what is not there yet says so', async () => {
  expect(await asked('routes')).toContainEqual(expect.objectContaining({ method: 'GET', path: '/children/:child' }))
  expect(await sightline('match', 'people.csv')).toMatchObject({
    status: 2,
    said: expect.stringContaining('not there yet'),
  })
  expect((await sightline('refs', '--as', 'grace@northmere.example')).status).toBe(2)
  expect((await sightline('gossip')).status).toBe(2)
  expect((await sightline('seed', '--profile', 'small')).status).toBe(1)
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
