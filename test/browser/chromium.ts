import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

/** A Chromium that can be started: its program, and what its environment must hold for it to find its libraries. */
export interface Chromium {
  readonly program: string
  readonly environment: Readonly<Record<string, string>>
}

const PACKAGE = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url))

/**
 * The Chromium of this run: the one named by `CHROMIUM_PATH`, otherwise the one inside the package, unpacked once for each
 * user and version. It brings its own libraries and fonts, so a bare machine runs (and lays out) the same as a full one.
 * @throws Error where none can run here, saying what to do
 */
export function chromium(): Chromium {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`)
    return { program: named, environment: {} }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Browser tests bring a Chromium for Linux x64 only: set CHROMIUM_PATH to one of this machine')
  const home = unpacked()
  return {
    program: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

// Beside, then moved into place in one step: two runs that start together cannot read each other's half.
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `sightline-chromium-${version}-${userInfo().uid}`)
  if (existsSync(home)) return ours(home)
  const beside = mkdtempSync(`${home}-`)
  writeFileSync(join(beside, 'chromium'), packed('chromium.br'), { mode: 0o700 })
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) untar(packed(archive), beside)
  writeFileSync(join(beside, 'fonts.conf'), fonts(home))
  try {
    renameSync(beside, home)
  } catch (failure) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(home)) throw failure
  }
  return ours(home)
}

// The temporary folder is everybody's: never run what another user may have put there.
function ours(home: string): string {
  const { uid, mode } = statSync(home)
  if (uid !== userInfo().uid || (mode & 0o022) !== 0) throw new Error(`${home} belongs to somebody else: remove it`)
  return home
}

function packed(file: string): Buffer {
  return brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', file)))
}

// Plain files of a plain tar: name at 0, octal size at 124, kind at 156, then content in blocks of 512 bytes.
function untar(tar: Buffer, into: string): void {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = text(tar, at, 100)
    const size = Number.parseInt(text(tar, at + 124, 12), 8)
    const kind = text(tar, at + 156, 1)
    if (kind === '0' || kind === '') {
      if (name.split('/').includes('..')) throw new Error(`Refused to unpack ${name}`)
      mkdirSync(dirname(join(into, name)), { recursive: true })
      writeFileSync(join(into, name), tar.subarray(at + 512, at + 512 + size), { mode: 0o600 })
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

function text(bytes: Buffer, from: number, length: number): string {
  return bytes.toString('utf8', from, from + length).split('\0')[0] ?? ''
}

// The packaged face comes first so that lines break alike everywhere; the system's own are there for other scripts.
function fonts(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/cache</cachedir>
  <alias binding="strong"><family>arial</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`
}
