import { InsetText, Tag } from '../../../../ui/index.ts'
import { addressOf, type SubjectShown, shownAs } from '../../../record/index.ts'
import type { Identity } from '../../model.ts'

/** Shown wherever a person's record is opened: what tells them from another of the same name. */
export const IdentityLines = ({ identity }: { identity: Identity }) => (
  <>
    {(identity.births.length > 0 || identity.due !== '' || identity.died !== '') && (
      <p class="govuk-body sl-identity">
        {identity.births.map(({ said, rests }, at) => (
          <>
            {at > 0 ? ' or ' : 'Born '}
            {said}
            {rests !== '' && identity.births.length > 1 && `, ${rests}`}
          </>
        ))}
        {identity.due !== '' && (
          <>
            <Tag colour="blue">Unborn</Tag> Due {identity.due}
          </>
        )}
        {identity.died !== '' && ` Died ${identity.died}`}
      </p>
    )}
    {identity.twins.length > 0 && (
      <p class="govuk-body">
        <Tag colour="purple">Has a twin</Tag> <Names all={identity.twins} />: same birth date, family name and perhaps
        address. Check which of them this is about.
      </p>
    )}
    {identity.inDispute && (
      <InsetText>
        <strong>Their age is in dispute.</strong> Until it is decided they are treated as a child. Both ages stay on the
        record.
      </InsetText>
    )}
    {identity.decided !== '' && (
      <p class="govuk-body">
        Age dispute: decided to be {identity.decided === 'child' ? 'a child' : 'an adult'}. Both ages stay on the
        record.
      </p>
    )}
    {identity.comingOfAge.length > 0 && <InsetText>{identity.comingOfAge.join(' ')}</InsetText>}
  </>
)

const Names = ({ all }: { all: readonly SubjectShown[] }) => (
  <>
    {all.map((one, at) => (
      <>
        {at > 0 && ', '}
        <Name of={one} />
      </>
    ))}
  </>
)

/** Under the name this reader may know, and as a link where they may open the page. */
export function Name({ of }: { of: SubjectShown }) {
  const shown = shownAs(of)
  return of.reference ? (
    <a class="govuk-link" href={addressOf({ ...of, reference: of.reference }, 'about')}>
      {shown}
    </a>
  ) : (
    <span>{shown}</span>
  )
}
