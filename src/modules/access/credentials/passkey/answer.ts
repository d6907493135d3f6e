import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { z } from 'zod'

// The browser's answer, as JSON in a form field. Only its shape is settled here; whether it is true is for the
// verifiers.

const LONGEST_ANSWER = 32_768
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(10).default([]),
  }),
})

const signIn = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    /** '' where the device did not say. */
    userHandle: base64url
      .or(z.literal(''))
      .nullish()
      .transform(handle => handle ?? ''),
  }),
})

/** A registration's answer. Throws, with a reason for the log, where the text is no such thing. */
export const readRegistration = (answer: string): z.infer<typeof registration> =>
  inOurOwnPage(registration.parse(json(answer)))

/** A sign-in's answer. Throws, with a reason for the log, where the text is no such thing. */
export const readSignIn = (answer: string): z.infer<typeof signIn> => inOurOwnPage(signIn.parse(json(answer)))

function json(answer: string): unknown {
  if (answer.length > LONGEST_ANSWER) throw new Error('The answer is too long')
  return JSON.parse(answer)
}

/** Our pages are framed by nobody: an answer given inside another site's frame was lured there. */
function inOurOwnPage<Answer extends { response: { clientDataJSON: string } }>(answer: Answer): Answer {
  const { crossOrigin, topOrigin } = decodeClientDataJSON(answer.response.clientDataJSON)
  if (crossOrigin || topOrigin) throw new Error('The answer was given inside a frame of another site')
  return answer
}
