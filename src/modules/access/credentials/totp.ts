import { timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'

// Codes from an authenticator app (RFC 6238): SHA-1, six digits, thirty seconds, which is what every app understands.

const STEP_MS = 30_000
/** One step either side, for a telephone whose clock is off and for a slow reader (RFC 6238, 5.2). */
const WINDOW = 1

export type TotpCheck = { readonly ok: true; readonly step: number } | { readonly ok: false }

/** 160 random bits as base32, to be sealed before it is kept (`secret-box.ts`). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The address an authenticator app reads. `accountLabel` is the worker's e-mail address. */
export const totpUri = (secret: string, accountLabel: string): string =>
  new TOTP({ ...SHAPE, issuer: 'Sightline', label: accountLabel, secret: Secret.fromBase32(secret) }).toString()

/**
 * One `<svg>` element without style or script, so that it stands in a page under the strictest content policy. It holds
 * the secret: the page that shows it is never cached, and shows the secret as text too.
 */
export async function totpQr(uri: string): Promise<string> {
  const svg = await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4, width: 240 })
  return svg.trim().replace('<svg ', '<svg role="img" aria-label="QR code for your authenticator app" ')
}

/**
 * Whether this code is right now and was not used before. `lastUsedStep` is the step of the last code accepted, or
 * null. Save the returned step only where the one kept is still lower, and refuse otherwise: the same code may be
 * arriving at two servers at once (AU-01: reuse accepted 0).
 */
export function checkTotp(secret: string, code: string, now: Date, lastUsedStep: number | null): TotpCheck {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^[0-9]{6}$/.test(digits)) return { ok: false }
  const key = Secret.fromBase32(secret)
  const current = Math.floor(now.getTime() / STEP_MS)
  let step: number | null = null
  // Every step is compared, newest first, whether or not one has matched: the time taken says nothing.
  for (let each = current + WINDOW; each >= current - WINDOW; each -= 1) {
    const right = TOTP.generate({ ...SHAPE, secret: key, timestamp: each * STEP_MS })
    const same = timingSafeEqual(Buffer.from(right), Buffer.from(digits))
    if (same && each > (lastUsedStep ?? Number.NEGATIVE_INFINITY)) step = each
  }
  return step === null ? { ok: false } : { ok: true, step }
}

const SHAPE = { algorithm: 'SHA1', digits: 6, period: STEP_MS / 1000 } as const
