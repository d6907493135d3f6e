import { About } from './about.tsx'
import { Changed, Silent } from './lately.tsx'
import type { ChildPage } from './page.ts'
import { WhoIsAround, WhomToRing } from './whom.tsx'

/** Beside the chronology: whom to ring first, what is new, who is around them, and what is known of them. */
export const Aside = ({ value: { child, circle, now, around, reading, on } }: { value: ChildPage }) => (
  <div class="sl-aside">
    <WhomToRing circle={circle} reference={child.reference} />
    {now && <Silent lately={now.lately} />}
    {now && <Changed changed={now.story.changed} />}
    <WhoIsAround around={around} reference={child.reference} />
    <About facts={reading.facts.filter(fact => fact.subject === child.id)} reference={child.reference} on={on} />
  </div>
)
