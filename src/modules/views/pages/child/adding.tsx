import type { Reference } from '../../../../kernel/index.ts'
import { Button, Details } from '../../../../ui/index.ts'

/** The one thing done most by a button; the others, and what is printed, in one short list each. */
export const Adding = ({ reference, print, mayWrite }: { reference: Reference; print: string; mayWrite: boolean }) => (
  <div class="sl-doing sl-not-on-paper">
    {mayWrite && <Button href={`/children/${reference}/entries/new`}>Add an entry</Button>}
    {mayWrite && (
      <Details summary="Add something else">
        <ul class="govuk-list">
          {OTHERS.map(([path, words]) => (
            <li>
              <a class="govuk-link" href={path.replace(':child', reference)}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    )}
    <ul class="govuk-list sl-doing__links">
      <li class="sl-only-narrow">
        <a class="govuk-link" href="#whom-to-ring">
          Whom to ring
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/children/${reference}/sheet`}>
          Sheet for the night
        </a>
      </li>
      <li>
        <a class="govuk-link" href={print}>
          Print the chronology, or take it as a file
        </a>
      </li>
      {mayWrite && (
        <li>
          <a class="govuk-link" href={`/children/${reference}/duplicates`}>
            Told twice?
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={`/children/${reference}/copies`}>
          Dated copies
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/children/${reference}/packs`}>
          Packs for a conference
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/people/${reference}/enquiries`}>
          Enquiries to other authorities
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/children/${reference}/wrong-record`}>
          Wrong record
        </a>
      </li>
    </ul>
  </div>
)

const OTHERS = [
  ['/people/:child/people/new', 'Somebody around them'],
  ['/people/:child/homes/new', 'A home or a move'],
  ['/subjects/:child/facts/new', 'Something about them'],
  ['/subjects/:child/ties/new', 'A tie to somebody already known'],
  ['/people/:child/things/new', 'A place, vehicle, phone or account'],
  ['/children/:child/lists', 'Your agency’s list, as a file'],
  ['/children/:child/family-file', 'A family file (GEDCOM)'],
] as const
