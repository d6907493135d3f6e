#!/usr/bin/env node
// `npx sightline …`, from whatever Node: the commands themselves are in src/cli.
import { onNode24 } from './on-node-24.js'

onNode24()
// As --disable-proto=delete does for the server: a name that was typed can never reach a prototype.
Reflect.deleteProperty(Object.prototype, '__proto__')
await import('./loader.js')
await import('../src/cli/main.ts')
