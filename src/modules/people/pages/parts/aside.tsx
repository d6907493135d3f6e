import { sayReference } from '../../../../kernel/index.ts'
import type { SubjectOn } from '../../../record/index.ts'
import type { Verdict } from '../../model.ts'
import { Verdicts } from './verdicts.tsx'

/** Beside a person or a thing: what may be added, on whose records it is known, and the views on whether it is another. */
export const SubjectAside = ({
  links,
  records,
  verdicts,
}: {
  /** What may be added, by address; none for whoever may not write. */
  links: readonly (readonly [href: string, words: string])[]
  records: SubjectOn['records']
  verdicts: readonly Verdict[]
}) => (
  <>
    {links.length > 0 && (
      <nav aria-label="Add to the record" class="sl-not-on-paper">
        <h2 class="govuk-heading-s">Add to the record</h2>
        <Links links={links} />
      </nav>
    )}
    {records.length > 0 && (
      <>
        <h2 class="govuk-heading-s">Known on the record of</h2>
        <Links
          links={records.map(one => [`/children/${one.reference}`, one.name ?? sayReference(one.reference)] as const)}
        />
      </>
    )}
    {verdicts.length > 0 && (
      <>
        <h2 class="govuk-heading-s">The same, or not</h2>
        <Verdicts verdicts={verdicts} />
      </>
    )}
  </>
)

const Links = ({ links }: { links: readonly (readonly [href: string, words: string])[] }) => (
  <ul class="govuk-list govuk-list--spaced">
    {links.map(([href, words]) => (
      <li>
        <a class="govuk-link" href={href}>
          {words}
        </a>
      </li>
    ))}
  </ul>
)
