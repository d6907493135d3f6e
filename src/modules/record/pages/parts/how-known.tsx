import type { Typed } from '../../../../kernel/index.ts'
import { RadiosField, TextField } from '../../../../ui/index.ts'
import { HOW_KNOWN } from '../../model.ts'

export const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }))

/** How it is known, and by whom it was told: beside everything that is recorded. */
export const HowKnownFields = ({ typed }: { typed: Typed }) => (
  <>
    <RadiosField typed={typed} name="howKnown" label="How you know" items={options(HOW_KNOWN)} />
    <TextField typed={typed} name="source" label="Who told you, if somebody did" />
  </>
)
