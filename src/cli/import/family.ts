import type { SentFile } from '../../kernel/index.ts'
import { bringFamilyFileIn, previewFamily } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Answer, type Call, Misuse, needed, Refused } from '../command.ts'

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
  const asked = askedOf(call)
  const dry = call.options['dry-run'] === true
  return asWorker(call, dry ? { ...deed, event: 'family.preview' } : deed, async viewer => {
    const on = await childNamed(viewer, child)
    const preview = await previewFamily(viewer, on, file)
    if (dry) return said(preview)
    const who = asked.who || preview.look.who
    if (who === '') throw new Refused('Say who this child is in the file: --who POINTER, or --who nobody.')
    refuseUndecided(preview, { ...asked, who })
    const outcome = await bringFamilyFileIn(viewer, on, file, {
      ...asked,
      who: who === 'nobody' ? null : who,
      source: asked.source || `Family file ${file.name}`,
    })
    const line = `${outcome.added} people added, ${outcome.known} on the record before, ${outcome.ties} ties.`
    return { value: outcome, lines: [line] }
  })
}

interface Asked {
  readonly who: string
  readonly steps: number | null
  readonly same: ReadonlyMap<string, string>
  readonly apart: boolean
  readonly leaveOut: boolean
  readonly source: string
}

/** @throws Misuse where the steps are no number */
function askedOf({ options }: Call): Asked {
  const typed = (option: string): string => String(options[option] ?? '')
  if (!/^\d{0,2}$/.test(typed('steps'))) throw new Misuse('--steps is a number.')
  const pairs = typed('same').replaceAll('@', '').split(',').filter(Boolean)
  return {
    who: typed('who').replaceAll('@', ''),
    steps: typed('steps') === '' ? null : Number(typed('steps')),
    same: new Map(pairs.map(pair => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? ''])),
    apart: options['apart'] === true,
    leaveOut: options['leave-out'] === true,
    source: typed('source'),
  }
}

type Preview = Awaited<ReturnType<typeof previewFamily>>

/** How the file would be read: numbers, lines and tags, and who may be on the record. */
function said({ file: { family, problems, left }, look }: Preview): Answer {
  const lines = [
    `${family.people.length} people, ${family.couples.length} couples, ${family.links.length} ties of parents, ${look.known.size} on the record before.`,
    look.who === '' ? 'Nobody in it has the name and date of birth of this child.' : `This child is @${look.who}@.`,
    ...problems.slice(0, 50).map(({ line, sentence }) => `Line ${line}: ${sentence}`),
    ...left.map(({ tag, count }) => `Left out: ${tag}, ${count} times.`),
    ...look.perhaps.map(perhaps),
    'Nothing was kept.',
  ]
  return { value: { people: family.people.length, known: look.known.size, problems, left }, lines }
}

const perhaps = ({ pointer, reference, name }: Preview['look']['perhaps'][number]): string =>
  `@${pointer}@ may be ${name}, ${reference}, who is on the record already.`

function refuseUndecided({ look }: Preview, { who, same, apart }: Pick<Asked, 'who' | 'same' | 'apart'>): void {
  const open = apart ? [] : look.perhaps.filter(({ pointer }) => pointer !== who && !same.has(pointer))
  if (open.length > 0)
    throw new Refused(
      `${open.map(perhaps).join(' ')} Say --same POINTER=REF,… for whoever is the same, and --apart: the others are somebody else.`,
    )
}
