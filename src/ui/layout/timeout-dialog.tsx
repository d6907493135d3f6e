export interface TimeoutOptions {
  /** How long a session lives without a request, in seconds. */
  readonly seconds: number
  readonly csrf: string
  /** Where the browser goes when the time is over. */
  readonly signedOut?: string | undefined
}

/** Closed, so nothing without a script; `islands/timeout.ts` opens it at least two minutes before the end. */
export function TimeoutDialog({ seconds, csrf, signedOut = '/sign-in' }: TimeoutOptions) {
  return (
    <dialog
      class="sl-timeout"
      aria-labelledby="sl-timeout-title"
      aria-describedby="sl-timeout-words"
      data-timeout={seconds}
      data-csrf={csrf}
      data-stay="/session/stay"
      data-signed-out={signedOut}
    >
      <h2 class="govuk-heading-m" id="sl-timeout-title">
        You will be signed out soon
      </h2>
      <p class="govuk-body" id="sl-timeout-words">
        For the safety of the records here, you will be signed out in <strong data-timeout-left>2 minutes</strong>.
      </p>
      <p class="govuk-visually-hidden" role="status" data-timeout-said />
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" data-timeout-stay>
          Stay signed in
        </button>
      </div>
    </dialog>
  )
}
