// The browser's half of a passkey ceremony. It fills a form and sends it, so that the server sees an ordinary POST, with
// its proof of origin and its once-only key:
//
//   <form method="post" data-passkey="register | sign-in" data-passkey-options="…JSON…">
//     <input type="hidden" name="answer">
//     <p data-passkey-message role="alert"></p>
//
// Without a script, or without passkeys, the form arrives with an empty answer.

/** Every form that asks for a passkey: pressing its button asks the device first. */
export function askForPasskeys(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-passkey]')) connect(form)
}

function connect(form: HTMLFormElement): void {
  let busy = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (busy) return
    busy = true
    say(form, '')
    try {
      const answer = form.querySelector<HTMLInputElement>('input[name="answer"]')
      if (!answer) throw new Error('The form has no field for the answer')
      answer.value = JSON.stringify(await ceremony(form))
      // Not requestSubmit, which would bring us here again. Busy from here on: the page is about to be replaced.
      form.submit()
    } catch (failed) {
      busy = false
      say(form, sentenceFor(failed))
    }
  })
  addEventListener('pageshow', () => {
    busy = false
  })
}

async function ceremony(form: HTMLFormElement): Promise<unknown> {
  if (!('PublicKeyCredential' in globalThis)) throw new DOMException('', 'NotSupportedError')
  const options = JSON.parse(form.getAttribute('data-passkey-options') ?? '')
  const credential =
    form.getAttribute('data-passkey') === 'register'
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) })
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('', 'NotAllowedError')
  return asJson(credential)
}

// Browsers before 2025 lack the JSON helpers of WebAuthn level 3; council laptops are not always new.

function creation(options: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function') {
    return PublicKeyCredential.parseCreationOptionsFromJSON(options)
  }
  const { rp, pubKeyCredParams, timeout, authenticatorSelection, attestation } = options
  const known = { rp, pubKeyCredParams, timeout, authenticatorSelection, attestation }
  return {
    ...(known as Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user'>),
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: named(options.excludeCredentials),
  }
}

function request(options: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function') {
    return PublicKeyCredential.parseRequestOptionsFromJSON(options)
  }
  const { rpId, timeout, userVerification } = options
  return {
    ...({ rpId, timeout, userVerification } as Omit<PublicKeyCredentialRequestOptions, 'challenge'>),
    challenge: bytes(options.challenge),
    allowCredentials: named(options.allowCredentials),
  }
}

function asJson(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === 'function') return credential.toJSON()
  const { response } = credential
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response instanceof AuthenticatorAttestationResponse && {
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      }),
      ...(response instanceof AuthenticatorAssertionResponse && {
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        ...(response.userHandle && { userHandle: text(response.userHandle) }),
      }),
    },
  }
}

const named = (credentials: PublicKeyCredentialDescriptorJSON[] = []): PublicKeyCredentialDescriptor[] =>
  credentials.map(({ id, transports }) => ({
    type: 'public-key',
    id: bytes(id),
    ...(transports && { transports: transports as AuthenticatorTransport[] }),
  }))

const bytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0))

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

function say(form: HTMLFormElement, sentence: string): void {
  const place = form.querySelector('[data-passkey-message]')
  if (!(place instanceof HTMLElement)) return
  place.textContent = sentence
  place.hidden = sentence === ''
}

/** Browsers give one error for refused, cancelled and timed out, on purpose: so does the sentence. */
function sentenceFor(failed: unknown): string {
  const name = failed instanceof DOMException ? failed.name : ''
  if (name === 'InvalidStateError') return 'This device already holds a passkey for your account'
  if (name === 'NotSupportedError') return 'This browser cannot use passkeys. Use your authenticator app instead'
  if (name === 'NotAllowedError') return 'No passkey was used. Try again, or use another way to sign in'
  return 'The passkey could not be used. Try again, or use another way to sign in'
}
