import type { ComponentChildren } from 'preact'
import { ASSETS } from '../assets/assets.ts'
import { type Content, cx } from '../markup.ts'
import { BackLink } from '../parts/moving/back-link/back-link.tsx'
import { ExitThisPage } from '../parts/moving/exit-this-page/exit-this-page.tsx'
import type { NavigationItem } from '../parts/moving/service-navigation/navigation.tsx'
import { ServiceNavigation } from '../parts/moving/service-navigation/service-navigation.tsx'
import { SkipLink } from '../parts/moving/skip-link/skip-link.tsx'
import { NotificationBanner } from '../parts/showing/notification-banner/notification-banner.tsx'
import { Footer } from './footer.tsx'
import { Header, type HeaderOptions } from './header.tsx'
import { TimeoutDialog, type TimeoutOptions } from './timeout-dialog.tsx'

export interface LayoutOptions extends HeaderOptions {
  /** Without the name of the product, which is added; never a person's name. */
  readonly title: string
  /** Holds the page's one h1. */
  readonly body: ComponentChildren
  readonly back?: { readonly href: string; readonly text: string } | undefined
  readonly nav?: readonly NavigationItem[] | undefined
  /** Shown once, after an act: what was done. */
  readonly flash?: Content
  /** Something to know before going on, such as that a draft is shown. */
  readonly notice?: Content
  /** Of this response, on the tags that load our script and styles; nothing is written inline. */
  readonly nonce?: string | undefined
  /** The page shows what could not be read: its title says so first. */
  readonly errorPrefix?: boolean | undefined
  readonly exitThisPage?: boolean | undefined
  readonly timeout?: TimeoutOptions | undefined
}

/** The whole document. Nothing in it is inline: no script, no style, no handler. */
export function Layout(options: LayoutOptions) {
  const { back, nav, wide, timeout, exitThisPage } = options
  return (
    <html lang="en-GB" class="govuk-template">
      <Head {...options} />
      <body class="govuk-template__body">
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <Header {...options} />
        {nav && nav.length > 0 && (
          <ServiceNavigation
            navigation={nav}
            navigationLabel="Main"
            classes={wide ? 'sl-wide-navigation' : undefined}
          />
        )}
        <div class={cx('govuk-width-container', wide && 'sl-wide')}>
          {back && (
            <nav aria-label="Back">
              <BackLink href={back.href}>{back.text}</BackLink>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main-content">
            {exitThisPage && <ExitThisPage />}
            <Flash {...options} />
            {options.body}
          </main>
        </div>
        <Footer wide={wide} />
        {timeout && <TimeoutDialog {...timeout} />}
      </body>
    </html>
  )
}

function Head({ title, errorPrefix, nonce }: LayoutOptions) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${errorPrefix ? 'Error: ' : ''}${title} – Sightline`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="same-origin" />
      <meta name="theme-color" content="#12353f" />
      <link rel="icon" href={ASSETS.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={ASSETS.styles} nonce={nonce} />
      <script type="module" src={ASSETS.script} nonce={nonce} />
    </head>
  )
}

function Flash({ flash, notice }: LayoutOptions) {
  return (
    <>
      {flash && <NotificationBanner type="success">{flash}</NotificationBanner>}
      {notice && <NotificationBanner titleId="notice-title">{notice}</NotificationBanner>}
    </>
  )
}
