import { serverAccount } from '../../src/db/embedded/account.ts'
import { nativeFolder } from '../../src/db/embedded/binaries.ts'
import type { Drilled } from './drill.ts'
import { startOutside } from './house/outside.ts'
import { suiteOn } from './house/suite.ts'

// The whole suite with DATABASE_URL set, over TCP, as on a server that somebody else keeps.
export async function run(): Promise<Drilled> {
  const outside = await startOutside(nativeFolder(serverAccount()))
  try {
    return await suiteOn(outside)
  } finally {
    await outside.stop()
  }
}
