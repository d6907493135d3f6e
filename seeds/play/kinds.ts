import { PEOPLE_FACTS, PEOPLE_KINDS, PEOPLE_TIES } from '../../src/modules/people/index.ts'
import { RECORD_KINDS, registerFacts, registerHappenings, registerTies } from '../../src/modules/record/index.ts'
import { THING_FACTS, THING_TIES } from '../../src/modules/things/index.ts'

/** What a server registers when it opens: the cast is played without one, too. */
export function registerKinds(): void {
  registerHappenings([...RECORD_KINDS, ...PEOPLE_KINDS])
  registerFacts([...PEOPLE_FACTS, ...THING_FACTS])
  registerTies([...PEOPLE_TIES, ...THING_TIES])
}
