import { setTimeout as pause } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'
import type { WorkerName } from '../../../seeds/cast.ts'
import type { Product } from './server.ts'

/** How a list stands, as its page says by script. */
export interface Standing {
  readonly state: string
  readonly done: number
}

/** Somebody who hands a long list over by script, and looks how far it is. */
export interface Sender {
  /** Reads and plans a list; answers its address. */
  handOver(text: string): Promise<string>
  bringIn(list: string): Promise<void>
  standing(list: string): Promise<Standing>
}

export async function senderOf({ origin, cast }: Product, who: WorkerName): Promise<Sender> {
  const account = cast.signIns.find(one => one.id === who)
  const code = new TOTP({ secret: Secret.fromBase32(account?.totpSecret ?? '') }).generate()
  const body = JSON.stringify({ email: account?.email, password: account?.password, code })
  const json = { 'content-type': 'application/json' }
  const signed = await fetch(`${origin}/api/v1/session`, { method: 'POST', headers: json, body })
  const cookie = signed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const headers = { ...json, cookie, 'x-csrf-token': signed.headers.get('x-csrf-token') ?? '' }
  const ask = async (path: string, form?: unknown): Promise<Record<string, unknown>> => {
    const sent = form ? { method: 'POST', body: JSON.stringify(form) } : {}
    const answer = await fetch(`${origin}/api/v1${path}`, { headers, ...sent })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Record<string, unknown>
  }
  return {
    async handOver(text) {
      const { id } = await ask(`/children/${cast.children.jordan.reference}/lists`, { file: text })
      const plan = { usualKind: 'observation', howKnown: 'observed', circulation: 'circle' }
      await ask(`/lists/${id}`, { date: '0', text: '1', rowId: '2', ...plan })
      return String(id)
    },
    async bringIn(list) {
      await ask(`/lists/${list}/rows`, {})
    },
    async standing(list) {
      const { state, turn } = await ask(`/lists/${list}`)
      return { state: String(state), done: Number((turn as { doneRows?: number } | null)?.doneRows ?? 0) }
    },
  }
}

/** Looks until it stands so. @throws Error after a minute and a half */
export async function until(sender: Sender, list: string, is: (now: Standing) => boolean): Promise<Standing> {
  for (const end = Date.now() + 90_000; Date.now() < end; await pause(20)) {
    const now = await sender.standing(list)
    if (is(now)) return now
  }
  throw new Error('The list did not get there within 90 s.')
}
