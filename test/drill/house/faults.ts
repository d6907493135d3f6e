import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmaster } from '../../../src/db/embedded/postmaster.ts'
import type { Product } from './server.ts'

export const TARGETS = ['app', 'postmaster', 'group', 'backend'] as const
export type Target = (typeof TARGETS)[number]

/** kill -9, and nothing gentler. A group is the server and its database at one stroke. */
export async function strike(product: Product, target: Target): Promise<void> {
  const postmaster = postmasterOf(product)
  if (target === 'app' || target === 'group') kill(-product.pid)
  if (target === 'postmaster') kill(postmaster)
  if (target === 'group') for (const pid of [postmaster, ...childrenOf(postmaster)]) kill(pid)
  if (target === 'backend') kill(backendOf(postmaster))
  if (target === 'app' || target === 'group') while (product.pid !== 0) await pause(5)
}

/** Is it the server itself that must be started again? */
export const endsServer = (target: Target): boolean => target === 'app' || target === 'group'

/** Process id of the database server that the data folder names. */
export function postmasterOf({ cluster }: Product): number {
  const found = readPostmaster(cluster)
  if (!found) throw new Error('No database is running')
  return found.pid
}

/** Every process whose program is a database server standing in this cluster's folder, and that no other one started. */
export function postmastersIn({ cluster }: Product): number[] {
  const standing = processes().filter(({ command }) => command.includes(`-D ${cluster} `))
  return standing.filter(({ parent }) => !standing.some(other => other.pid === parent)).map(({ pid }) => pid)
}

const childrenOf = (parent: number): number[] =>
  processes()
    .filter(one => one.parent === parent)
    .map(one => one.pid)

function backendOf(postmaster: number): number {
  const serving = processes().filter(one => one.parent === postmaster && one.command.includes('sightline_app'))
  const one = serving[Math.floor(Math.random() * serving.length)] ?? serving[0]
  if (!one) throw new Error('Nobody is connected')
  return one.pid
}

function processes(): { pid: number; parent: number; command: string }[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent, command }]
      } catch {
        return []
      }
    })
}

function kill(pid: number): void {
  if (pid === 0) throw new Error('There is nobody to kill')
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already: the stroke before took it along.
  }
}
