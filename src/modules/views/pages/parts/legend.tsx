import type { ComponentChildren } from 'preact'
import { Drawing, type Explained } from '../../../../drawing/index.ts'

/** What each symbol and line of this drawing means: authors differ, so it is always there. */
export const Legend = ({ signs, children }: { signs: readonly Explained[]; children?: ComponentChildren }) => (
  <section aria-labelledby="legend" class="sl-legend">
    <h3 class="govuk-heading-s" id="legend">
      What the signs mean
    </h3>
    <ul class="sl-legend__signs">
      {signs.map(({ scene, words }) => (
        <li>
          <Drawing scene={scene} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
    {children}
  </section>
)
