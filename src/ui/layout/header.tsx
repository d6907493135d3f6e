import { type Content, cx } from '../markup.ts'
import { PhaseBanner } from '../parts/showing/phase-banner/phase-banner.tsx'
import { Mark } from './mark.tsx'

export interface HeaderOptions {
  readonly worker?: string | undefined
  readonly agency?: string | undefined
  /** The proof that the sign-out was meant: without it there is no button. */
  readonly csrf?: string | undefined
  readonly wide?: boolean | undefined
  /** Whether whoever reads may look for somebody: the box is then on every page. */
  readonly mayFind?: boolean | undefined
  /** Words of the band that says this is not the real thing yet. */
  readonly phase?: { readonly tag: string; readonly text: Content } | undefined
}

/** Whose eyes these are: name and agency are always in sight, so a shared desk is noticed. */
export function Header({ worker, agency, csrf, wide, phase, mayFind }: HeaderOptions) {
  return (
    <header>
      <div class="sl-header">
        <div class={cx('sl-header__row govuk-width-container', wide && 'sl-wide')}>
          <a class="sl-wordmark" href="/">
            <Mark />
            <span>Sightline</span>
          </a>
          {mayFind && csrf && <FindBox csrf={csrf} />}
          {worker && (
            <div class="sl-header__who">
              <span class="sl-header__worker">{worker}</span>
              {agency && <span class="sl-header__agency">{agency}</span>}
              {csrf && (
                <form method="post" action="/sign-out">
                  <input type="hidden" name="_csrf" value={csrf} />
                  <button type="submit" class="sl-header__sign-out">
                    Sign out
                  </button>
                </form>
              )}
            </div>
          )}
        </div>
      </div>
      {phase && (
        <PhaseBanner tag={phase.tag} classes={cx(wide && 'sl-wide')}>
          {phase.text}
        </PhaseBanner>
      )}
    </header>
  )
}

/** Posted, so that no address, log or history ever holds what was looked for. */
const FindBox = ({ csrf }: { csrf: string }) => (
  <search class="sl-find">
    <form method="post" action="/find" class="sl-find__form">
      <input type="hidden" name="_csrf" value={csrf} />
      <label class="govuk-visually-hidden" for="find-box">
        Name, plate, phone or reference
      </label>
      <input
        class="sl-find__box"
        id="find-box"
        name="terms"
        type="search"
        placeholder="Name, plate, phone, reference"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        data-find
      />
      <button class="sl-find__button" type="submit">
        Search
      </button>
    </form>
  </search>
)
