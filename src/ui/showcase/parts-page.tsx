import { Heading } from '../layout/heading.tsx'
import type { Content } from '../markup.ts'
import { asking } from './asking.ts'
import type { PartExamples } from './example.ts'
import { FormExample } from './form-example.tsx'
import { moving } from './moving.ts'
import { showing } from './showing.ts'

interface Group {
  readonly title: string
  readonly id: string
  readonly why: string
  readonly parts: readonly PartExamples[]
}

const GROUPS: readonly Group[] = [
  { id: 'asking', title: 'Asking', why: 'Forms: what a worker fills in and presses.', parts: asking },
  { id: 'showing', title: 'Showing', why: 'What is read.', parts: showing },
  { id: 'moving', title: 'Moving', why: 'Getting from one page to another.', parts: moving },
]

/** Every part with its examples, for designers, developers and testers: the page at `/parts`. Everyone in it is invented. */
export function partsPage(): { title: string; body: Content } {
  return {
    title: 'Parts',
    body: (
      <>
        <Heading>Parts</Heading>
        <p class="govuk-body-l">What every page of Sightline is made of. Everyone named here is invented.</p>
        <Contents />
        <FormExample />
        {GROUPS.map(group => (
          <GroupSection group={group} />
        ))}
      </>
    ),
  }
}

function Contents() {
  return (
    <nav aria-label="Contents of this page" class="sl-contents">
      <h2 class="govuk-heading-s">Contents</h2>
      <ul class="sl-contents__list">
        <li>
          <a class="govuk-link" href="#a-whole-form">
            A whole form
          </a>
        </li>
        {GROUPS.flatMap(({ parts }) => parts).map(({ part }) => (
          <li>
            <a class="govuk-link" href={`#${anchorOf(part)}`}>
              {part}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function GroupSection({ group }: { group: Group }) {
  return (
    <section class="sl-parts__group" aria-labelledby={group.id}>
      <h2 class="govuk-heading-l" id={group.id}>
        {group.title}
      </h2>
      <p class="govuk-body">{group.why}</p>
      {group.parts.map(part => (
        <PartSection part={part} />
      ))}
    </section>
  )
}

function PartSection({ part }: { part: PartExamples }) {
  return (
    <div class="sl-part">
      <h3 class="govuk-heading-m" id={anchorOf(part.part)}>
        {part.part}
      </h3>
      <p class="govuk-body">{part.use}</p>
      {part.shown.map(({ name, view }) => (
        <div class="sl-part__example">
          <p class="sl-part__name">{name}</p>
          {view}
        </div>
      ))}
    </div>
  )
}

/** `SummaryList` -> `summary-list`. */
function anchorOf(part: string): string {
  return part.replaceAll(/(?<=.)([A-Z])/g, '-$1').toLowerCase()
}
