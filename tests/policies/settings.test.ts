import { wrongSettings } from '../../cloudfunctions/shared/settings/check-settings'
import { SETTINGS, settings } from '../../cloudfunctions/shared/settings/settings'

const KEY = 'a1'.repeat(32)
const SECRET = 'whsec_c2VjcmV0'
const SYSTEM = { url: 'https://system.example/requests', secret: SECRET }

const RIGHT = {
  SEAL_KEYS: { current: 'k1', keys: { k0: KEY, k1: KEY } },
  HASH_KEY: KEY,
  WEBHOOK_SECRETS: { police: SECRET, tax: SECRET },
  DEPARTMENTS: { police: 'https://police.example', tax: { url: 'https://tax.example', perMinute: 60 } },
  MESSAGE_TEMPLATES: { progress: 't1', todo: 't2' },
  PLATFORMS: { yiyang: { ...SYSTEM, pictures: 'with-request', status: 'https://system.example/status' } },
  SMS: { progress: '1', todo: '2' },
  POST_OFFICE: SYSTEM,
  CREDIT_REGISTER: SYSTEM,
  QUERY_PLATFORMS: { yukuaiban: SYSTEM },
  DIGEST_ROBOT: 'https://robot.example/send?key=1',
  REAL_NAME: SYSTEM,
  PICTURE_READING: { perPersonADay: 30 },
}

const before = { ...process.env }
beforeEach(() => {
  process.env = { ...before }
  for (const name of Object.keys(SETTINGS)) delete process.env[name]
  for (const [name, value] of Object.entries(RIGHT)) set(name, value)
})
afterAll(() => {
  process.env = before
})

const set = (name: string, value: unknown) => {
  process.env[name] = typeof value === 'string' ? value : JSON.stringify(value)
}

describe('the settings of an environment', () => {
  it('are all looked at, and nothing is said when they are right', () => {
    expect(Object.keys(RIGHT).toSorted()).toEqual(Object.keys(SETTINGS).toSorted())
    expect(wrongSettings()).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['SEAL_KEYS', '{"current":', 'not JSON'],
    ['SEAL_KEYS', [], 'not an object'],
    ['SEAL_KEYS', { current: 'k2', keys: { k1: KEY } }, 'current is none of keys'],
    ['SEAL_KEYS', { current: 'k1', keys: { k1: 'short' } }, 'keys.k1: not 64 hexadecimal digits'],
    ['SEAL_KEYS', { keys: { k1: KEY } }, 'current: the id of a key is missing'],
    ['HASH_KEY', 'short', 'not 64 hexadecimal digits'],
    ['WEBHOOK_SECRETS', { police: 'secret' }, 'police: not of the form whsec_<base64>'],
    ['WEBHOOK_SECRETS', { cops: SECRET }, 'only health, police, medical-insurance, tax, social-security'],
    ['DEPARTMENTS', { police: 'police.example' }, 'police: not an http(s) address'],
    ['DEPARTMENTS', { police: { url: 'ftp://police.example' } }, 'police.url: not an http(s) address'],
    ['DEPARTMENTS', { police: { url: SYSTEM.url, perMinute: 0 } }, 'police.perMinute: not a positive number'],
    ['DEPARTMENTS', { police: { url: SYSTEM.url, perMinute: 1.5 } }, 'police.perMinute: not a whole number'],
    ['DEPARTMENTS', { police: { url: SYSTEM.url, staus: SYSTEM.url } }, 'police: unknown: staus'],
    [
      'DEPARTMENTS',
      { police: { url: SYSTEM.url, pictures: 'zip' } },
      'police.pictures: neither links nor with-request',
    ],
    ['MESSAGE_TEMPLATES', { progress: '' }, 'progress: not a template id'],
    ['MESSAGE_TEMPLATES', { news: 't1' }, 'only progress, todo'],
    ['PLATFORMS', { yiyang: { url: SYSTEM.url } }, 'yiyang.secret: a secret is missing'],
    ['PLATFORMS', { elsewhere: SYSTEM }, 'only yiyang, taojiang, yukuaiban'],
    ['SMS', { todo: 7 }, 'todo: not a template id'],
    ['POST_OFFICE', { secret: SECRET }, 'url: an address is missing'],
    ['CREDIT_REGISTER', 'true', 'not an object'],
    ['QUERY_PLATFORMS', { yukuaiban: { ...SYSTEM, perMinute: 3 } }, 'yukuaiban: unknown: perMinute'],
    ['DIGEST_ROBOT', 'robot.example', 'not an http(s) address'],
    ['PICTURE_READING', { perPersonADay: 0 }, 'perPersonADay: not a positive number'],
    ['PICTURE_READING', { perDay: 3 }, 'unknown: perDay'],
    ['REAL_NAME', { ...SYSTEM, secret: '' }, 'secret: not of the form whsec_<base64>'],
  ])('%s %j is wrong, and one line says how', (name, value, problem) => {
    set(name, value)
    expect(wrongSettings()).toEqual([`setting ${name}: ${problem}`])
  })

  it('never quote what stands there', () => {
    for (const name of Object.keys(SETTINGS)) set(name, 'tell-nobody')
    const lines = wrongSettings()
    expect(lines).toHaveLength(Object.keys(SETTINGS).length)
    expect(lines.join('\n')).not.toContain('tell-nobody')
  })

  it('are read anew once they change', () => {
    expect(settings.post()).toEqual(SYSTEM)
    set('POST_OFFICE', { ...SYSTEM, url: 'https://other.example' })
    expect(settings.post()?.url).toBe('https://other.example')
  })

  it('may be left out where a county does without, and nowhere else', () => {
    for (const name of Object.keys(SETTINGS)) delete process.env[name]
    expect([settings.post(), settings.sms(), settings.platforms()]).toEqual([undefined, {}, {}])
    expect(() => settings.sealKeys()).toThrow('setting SEAL_KEYS: missing')
    expect(wrongSettings()).toEqual([])
  })
})
