import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type CBORType = Parameters<typeof isoCBOR.encode>[0]

// A security key made of software, for tests: it answers the JSON a browser would send, and lies where it is told to.

/** Where an answer departs from an honest one. */
export interface Lies {
  origin?: string
  /** The site whose hash the device signs. */
  rpId?: string
  challenge?: string
  type?: string
  crossOrigin?: boolean
  counter?: number
  /** Whether it asked for a finger, face or PIN. */
  verified?: boolean
  present?: boolean
  handle?: string | null
  signWith?: KeyObject
}

export interface SoftwareAuthenticator {
  readonly id: string
  readonly privateKey: KeyObject
  create(options: string, lies?: Lies): string
  get(options: string, lies?: Lies): string
}

/** `counts` false is a synchronised passkey, whose counter stays 0. */
export function softwareAuthenticator(origin: string, counts = true): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  let handle: string | null = null
  const next = (): number => {
    if (counts) counter += 1
    return counter
  }

  return {
    id: id.toString('base64url'),
    privateKey,
    create(options, lies = {}) {
      const asked: { challenge: string; rp: { id: string }; user: { id: string } } = JSON.parse(options)
      handle = asked.user.id
      const head = authData(lies.rpId ?? asked.rp.id, 0x40 | flags(lies), lies.counter ?? next())
      const data = Buffer.concat([head, Buffer.alloc(16), Buffer.from([0, id.length]), id, cose(publicKey)])
      const attestation = isoCBOR.encode(
        new Map<string, CBORType>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(data)],
        ]),
      )
      return answer(id, {
        clientDataJSON: clientData('webauthn.create', asked.challenge, origin, lies).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['usb'],
      })
    },
    get(options, lies = {}) {
      const asked: { challenge: string; rpId: string } = JSON.parse(options)
      const client = clientData('webauthn.get', asked.challenge, origin, lies)
      const data = authData(lies.rpId ?? asked.rpId, flags(lies), lies.counter ?? next())
      const signed = sign('sha256', Buffer.concat([data, sha256(client)]), lies.signWith ?? privateKey)
      return answer(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signed.toString('base64url'),
        userHandle: lies.handle === undefined ? handle : lies.handle,
      })
    },
  }
}

const answer = (id: Buffer, response: object): string => {
  const name = id.toString('base64url')
  return JSON.stringify({ id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response })
}

const clientData = (type: string, challenge: string, origin: string, lies: Lies): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? origin,
      crossOrigin: lies.crossOrigin ?? false,
    }),
  )

const flags = ({ present = true, verified = true }: Lies): number => (present ? 0x01 : 0) | (verified ? 0x04 : 0)

function authData(rpId: string, flag: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpId), Buffer.from([flag]), count])
}

/** EC2 key, ES256, on P-256, as RFC 9053 numbers them. */
function cose(publicKey: KeyObject): Uint8Array {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [atX, atY] = [x, y].map(each => new Uint8Array(Buffer.from(each, 'base64url')))
  return isoCBOR.encode(
    new Map<number, CBORType>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, atX],
      [-3, atY],
    ]),
  )
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
