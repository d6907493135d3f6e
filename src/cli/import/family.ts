import type { SentFile } from '../../kernel/index.ts'
import { bringFamilyFileIn, previewFamily } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Answer, type Call, needed, Refused } from '../command.ts'

// A family file by script, onto one child's record. With --dry-run nothing is kept, and what would come in is said.
const deed = { door: 'sightline import people', event: 'family.brought-in', permission: RECORD_PERMISSIONS.write }

export const FAMILY_OPTIONS = {
  child: { type: 'string' },
  who: { type: 'string' },
  steps: { type: 'string' },
  source: { type: 'string' },
  same: { type: 'string' },
  apart: { type: 'boolean' },
  'leave-out': { type: 'boolean' },
} as const

/** Brings in the whole file, or those within so many steps of the child. Whoever may be on the record already has to be said first. */
export async function importFamily(call: Call, file: SentFile): Promise<Answer> {
  const child = needed(call, 'child')
  const dry = call.options['dry-run'] === true
  const said = (option: string): string => String(call.options[option] ?? '')
  return asWorker(call, dry ? { ...deed, event: 'family.preview' } : deed, async viewer => {
    const on = await childNamed(viewer, child)
    const { file: read, look } = await previewFamily(viewer, on, file)
    const { family, problems, left } = read
    const undecided = look.perhaps.map(
      ({ pointer, reference, name }) => `@${pointer}@ may be ${name}, ${reference}, who is on the record already.`,
    )
    const lines = [
      `${family.people.length} people, ${family.couples.length} couples, ${family.links.length} ties of parents, ${look.known.size} on the record before.`,
      ...problems.slice(0, 50).map(({ line, sentence }) => `Line ${line}: ${sentence}`),
      ...left.map(({ tag, count }) => `Left out: ${tag}, ${count} times.`),
      ...undecided,
    ]
    const counts = { people: family.people.length, known: look.known.size, problems: problems.length }
    if (dry) return { value: { counts, left }, lines: [...lines, 'Nothing was kept.'] }
    const same = pairsOf(said('same'))
    const apart = call.options['apart'] === true
    if (!apart && look.perhaps.some(({ pointer }) => !same.has(pointer)))
      throw new Refused(`${undecided.join(' ')} Say --same POINTER=REF,… and --apart: the others are somebody else.`)
    const outcome = await bringFamilyFileIn(viewer, on, file, {
      who: said('who').replaceAll('@', '') || look.who || null,
      steps: said('steps') === '' ? null : Number(said('steps')),
      ...{ same, apart },
      leaveOut: call.options['leave-out'] === true,
      source: said('source') || `Family file ${file.name}`,
    })
    return {
      value: outcome,
      lines: [`${outcome.added} people added, ${outcome.known} on the record before, ${outcome.ties} ties.`],
    }
  })
}

const pairsOf = (typed: string): ReadonlyMap<string, string> =>
  new Map(
    typed
      .split(',')
      .filter(Boolean)
      .map(pair => {
        const [pointer = '', reference = ''] = pair.replaceAll('@', '').split('=')
        return [pointer, reference]
      }),
  )
