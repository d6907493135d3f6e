import { expect, test } from 'vitest'
import { baseUrlOf, readConfig } from './config.ts'

test('with nothing set, every setting has its default', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    baseUrl: null,
    now: null,
    smtpUrl: null,
  })
  expect(config.data).toMatch(/^\/.*var$/)
  expect(baseUrlOf(config, 3000)).toBe('http://localhost:3000')
})

test('what is set is read', () => {
  const config = readConfig(
    {
      HOST: '0.0.0.0',
      PORT: '0',
      DATABASE_URL: 'postgres://admin:secret@db.example.org/sightline',
      SIGHTLINE_BASE_URL: 'https://sightline.example.org/',
      SIGHTLINE_NOW: '2027-03-28T09:00:00Z',
      SMTP_URL: 'smtp://mail.example.org:587',
    },
    'demo',
  )
  expect(config).toMatchObject({
    port: 0,
    baseUrl: 'https://sightline.example.org',
    now: new Date('2027-03-28T09:00:00Z'),
  })
  expect(baseUrlOf(config, 40_123)).toBe('https://sightline.example.org')
})

test.for([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['HOST', 'my host'],
  ['DATABASE_URL', 'mysql://admin:secret@db/sightline'],
  ['DATABASE_URL', 'postgres://admin:secret@db'],
  ['DATABASE_URL', 'postgres://admin@db/sightline'],
  ['SIGHTLINE_BASE_URL', 'sightline.example.org'],
  ['SIGHTLINE_BASE_URL', 'https://someone:secret@sightline.example.org'],
  ['SIGHTLINE_NOW', 'tomorrow'],
  ['SIGHTLINE_NOW', '2027-13-01T00:00:00Z'],
  ['SMTP_URL', 'mail.example.org'],
] as const)('%s=%s is refused by name', ([name, value]) => {
  expect(() => readConfig({ [name]: value }, 'test')).toThrow(new RegExp(`^  ${name} should `, 'm'))
})

test('all that is wrong is named at once, and no password is repeated', () => {
  const refusal = () => readConfig({ PORT: '-1', DATABASE_URL: 'mysql://admin:hunter2@db/x', SMTP_URL: 'nowhere' })
  expect(refusal).toThrow(/PORT should.*\n.*DATABASE_URL should.*\n.*SMTP_URL should/)
  expect(refusal).not.toThrow(/hunter2/)
})

test('the clock is set for the demo and for tests only', () => {
  const env = { SIGHTLINE_NOW: '2027-03-28T09:00:00Z' }
  expect(() => readConfig(env)).toThrow(/SIGHTLINE_NOW sets the clock/)
  expect(readConfig(env, 'test').now).toEqual(new Date('2027-03-28T09:00:00Z'))
})
