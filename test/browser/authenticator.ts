import type { Page } from 'playwright-core'

export interface VirtualAuthenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>
  /** Whether the next request finds the person present and willing. */
  setWilling(willing: boolean): Promise<void>
  remove(): Promise<void>
}

/**
 * Gives the page a passkey reader, as built into a laptop: it keeps keys itself, verifies its user, and says yes.
 * It belongs to this page, and is gone with it.
 */
export async function virtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    count: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    setWilling: async willing => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: willing })
    },
    remove: async () => {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    },
  }
}
