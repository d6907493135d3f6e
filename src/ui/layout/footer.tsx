import { cx } from '../markup.ts'

/** Help stands in the same place on every page. */
export function Footer({ wide }: { wide?: boolean | undefined }) {
  return (
    <footer class="sl-footer">
      <div class={cx('govuk-width-container', wide && 'sl-wide')}>
        <p class="sl-footer__word">
          No result does not mean not known. If a child is in immediate danger, call 999, then your safeguarding lead.
        </p>
        <nav aria-label="Help and information">
          <ul class="sl-footer__links">
            <li>
              <a href="/help">Help</a>
            </li>
            <li>
              <a href="/accessibility">Accessibility statement</a>
            </li>
            <li>
              <a href="/privacy">How records are used</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
