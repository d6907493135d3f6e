// `npx sightline …`: finds the command, calls it, prints its answer. Exit status: 0 done, 1 refused or failed, 2 misused.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { holdClockAt, Invalid } from '../kernel/index.ts'
import { type Answer, type Command, Misuse } from './command.ts'
import { COMMANDS, help } from './commands.ts'
import { clockOf } from './demo/place.ts'

const given = process.argv.slice(2)
const json = given.includes('--json')
// Whoever reads us may stop reading.
process.stdout.on('error', () => process.exit(1))

try {
  const answer = await answerTo(given)
  print(answer)
  process.exitCode = answer.failed ? 1 : 0
} catch (failure) {
  const sentence = sentenceOf(failure)
  if (json) process.stdout.write(`${JSON.stringify({ error: sentence })}\n`)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = failure instanceof Misuse ? 2 : 1
}

async function answerTo(typed: readonly string[]): Promise<Answer> {
  const { name, rest } = named(typed)
  const listed = COMMANDS[name]
  if (!listed) return { value: { commands: Object.keys(COMMANDS) }, lines: help() }
  if (!listed.load) throw new Misuse(`“${name}” is not there yet.`)
  const { command } = await listed.load()
  const { positionals, values } = read(command, name, rest)
  const config = configOf()
  return command.run({
    words: positionals,
    options: values,
    as: typeof values['as'] === 'string' ? values['as'] : null,
    config,
    say: sentence => process.stderr.write(`${sentence}\n`),
  })
}

/** One word or two name a command. */
function named(typed: readonly string[]): { name: string; rest: readonly string[] } {
  const [first = '', second = ''] = typed
  const two = `${first} ${second}`
  if (Object.hasOwn(COMMANDS, two)) return { name: two, rest: typed.slice(2) }
  if (Object.hasOwn(COMMANDS, first)) return { name: first, rest: typed.slice(1) }
  if (first === '' || first === 'help' || first === '--help') return { name: '', rest: [] }
  const near = Object.keys(COMMANDS).filter(name => name.startsWith(`${first} `))
  throw new Misuse(
    near.length > 0 ? `There is ${near.join(', ')}.` : `There is no command ${first}. Try: npx sightline help`,
  )
}

function read(command: Command, name: string, rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, as: { type: 'string' }, ...command.options },
    }) as { positionals: string[]; values: Record<string, string | boolean | undefined> }
  } catch (failure) {
    const usage = `npx sightline ${name} ${COMMANDS[name]?.usage ?? ''}`.trimEnd()
    throw new Misuse(`${failure instanceof Error ? failure.message : ''}\nIt is called as: ${usage}`)
  }
}

// Only a demo may stand at another time, and then its commands stand there too.
function configOf() {
  const clock = clockOf(resolve(process.env['SIGHTLINE_DATA']?.trim() || 'var'))
  const config = readConfig(process.env, clock === undefined ? 'start' : 'demo')
  const at = clock === undefined ? null : (config.now ?? clock)
  if (at) holdClockAt(at)
  return config
}

function sentenceOf(failure: unknown): string {
  if (failure instanceof Invalid) return Object.values(failure.fields).join('\n')
  return failure instanceof Error ? failure.message : String(failure)
}

function print({ value, lines }: Answer): void {
  const text = json ? JSON.stringify(value, null, 2) : lines.join('\n')
  if (text !== '') process.stdout.write(`${text}\n`)
}
