import { join } from 'node:path'
import { bytesField, intField, readFields } from '../../local-cloud/messages/protobuf'
import { cloud, type Fields, failureOf, localOnly, underContract } from './sdk'

const TEMPLATE = 'TemplateProgress'
const local = underContract({
  functionsDir: join(__dirname, 'functions'),
  smsTemplates: { Sms: '【小程序】{1}：{2}' },
  templates: { [TEMPLATE]: { title: '办理进度', fields: ['thing1', 'phrase2', 'date3', 'character_string4'] } },
})

const good = {
  thing1: { value: '新生儿出生一件事' },
  phrase2: { value: '审核通过' },
  date3: { value: '2026年11月22日' },
  character_string4: { value: 'A-1024' },
}
const message = (changes: object = {}) => ({
  touser: 'oMother',
  templateId: TEMPLATE,
  page: 'pages/progress/index?id=1',
  data: good,
  lang: 'zh_CN',
  miniprogramState: 'formal',
  ...changes,
})
const send = (changes: object = {}) => cloud.openapi.subscribeMessage.send(message(changes))
const subscribe = (openid = 'oMother', times = 1) =>
  local.control('subscriptions', { templates: Array(times).fill(TEMPLATE) }, openid)

localOnly('a message', () => {
  it('arrives when the citizen has allowed it: once for each time', async () => {
    await subscribe('oMother', 2)
    expect(await send()).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
    await send()
    expect((await failureOf(send())).errCode).toBe(43101)
    expect(await local.messages()).toHaveLength(2)
    expect((await local.messages())[0]).toMatchObject({ touser: 'oMother', title: '办理进度', data: good })
  })

  it('is not sent to who has not allowed it', async () => {
    await subscribe('oMother')
    expect((await failureOf(send({ touser: 'oFather' }))).errCode).toBe(43101)
  })

  it('that cannot be sent uses nothing up', async () => {
    await subscribe('oThrifty')
    await failureOf(send({ touser: 'oThrifty', data: {} }))
    await send({ touser: 'oThrifty' })
  })

  it('is remembered, and so is what was allowed, when the cloud is started again', async () => {
    await subscribe('oForgetful')
    const before = await local.messages()
    await local.restart()
    Object.assign(process.env, { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.url}/admin` }) })
    expect(await local.messages()).toEqual(before)
    await send({ touser: 'oForgetful' })
  })

  it.each<readonly [string, object, number]>([
    ['an openid there is not', { touser: 'nobody' }, 40003],
    ['a template there is not', { templateId: 'nope' }, 40037],
    ['a field missing', { data: { ...good, thing1: undefined } }, 47003],
    ['a field empty', { data: { ...good, thing1: { value: '' } } }, 47003],
    ['a thing of 21 characters', { data: { ...good, thing1: { value: '一'.repeat(21) } } }, 47003],
    ['a phrase of 6 characters', { data: { ...good, phrase2: { value: '等待预审通过' } } }, 47003],
    ['a phrase with letters', { data: { ...good, phrase2: { value: 'OK' } } }, 47003],
    ['a date that is none', { data: { ...good, date3: { value: '明天' } } }, 47003],
    ['Chinese in a code', { data: { ...good, character_string4: { value: '编号1' } } }, 47003],
    ['a field that the template has not', { data: { ...good, thing9: { value: 'x' } } }, 47003],
  ])('with %s is refused', async (_why, changes, code) => {
    await subscribe()
    expect((await failureOf(send(changes))).errCode).toBe(code)
  })

  it('is sent by a function that may, and not by one that may not', async () => {
    await subscribe('oMother', 2)
    const allowed = await local.call<Fields>('actor', { action: 'message', input: { message: message() } })
    expect(allowed.body).toMatchObject({ errCode: 0 })
    const forbidden = await local.call<Fields>('callee', { message: message() })
    expect(forbidden.body).toMatchObject({ errCode: -604101 })
  })
})

const text = (changes: object = {}) =>
  cloud.openapi.cloudbase?.sendSms?.({
    env: 'local-env',
    phoneNumberList: ['+8613807450001'],
    smsType: 'Notification',
    templateId: 'Sms',
    templateParamList: ['户口登记', '已办好'],
    ...changes,
  }) ?? Promise.reject(new Error('no sendSms'))

localOnly('a text message', () => {
  it('arrives, and of the number only what one recognises one’s own by is kept', async () => {
    const answer = await text()
    expect(answer).toMatchObject({ errCode: 0, sendStatusList: [{ code: 'Ok', phoneNumber: '+8613807450001' }] })
    const kept = (await local.messages()).at(-1)
    expect(kept).toMatchObject({ kind: 'sms', phone: '138****0001', text: '【小程序】户口登记：已办好' })
    expect(JSON.stringify(await local.messages())).not.toContain('13807450001')
  })

  it('to a number that is none fails for that number only', async () => {
    const before = (await local.messages()).length
    const answer = await text({ phoneNumberList: ['+8613807450001', '0745-4221234'] })
    expect((answer as { sendStatusList: { code: string }[] }).sendStatusList.map(({ code }) => code)).toEqual([
      'Ok',
      'InvalidParameterValue.IncorrectPhoneNumber',
    ])
    expect((await local.messages()).length).toBe(before + 1)
  })

  it.each<readonly [string, object]>([
    ['an environment', { env: '' }],
    ['its kind', { smsType: 'Marketing' }],
    ['a template that was applied for', { templateId: 'nope' }],
    ['all the words of the template', { templateParamList: ['户口登记'] }],
    ['a number', { phoneNumberList: [] }],
  ])('needs %s', async (_what, changes) => {
    expect((await failureOf(text(changes))).errCode).toBe(-501007)
  })
})

localOnly('a fault with a number', () => {
  it('is WeChat’s own answer', async () => {
    await subscribe('oBusy')
    await local.control('faults', { action: 'wx.openApi', kind: 'error', count: 1, code: '43108' })
    expect((await failureOf(send({ touser: 'oBusy' }))).errCode).toBe(43108)
    await send({ touser: 'oBusy' })
  })
})

localOnly('allowing messages', () => {
  it('of a template there is not is refused, and so is nobody', async () => {
    expect((await local.control('subscriptions', { templates: ['nope'] }, 'oMother')).status).toBe(400)
    expect((await local.control('subscriptions', { templates: [TEMPLATE] })).status).toBe(401)
  })
})

localOnly('other interfaces of WeChat', () => {
  it('are plainly not supported', async () => {
    const failure = await failureOf(cloud.openapi.security?.msgSecCheck?.({ content: 'x' }) ?? Promise.resolve())
    expect(JSON.stringify({ ...failure, message: failure.message })).toContain(
      'not supported by the local cloud: cloud.openapi.security.msgSecCheck',
    )
  })
})

describe('the wire of these messages', () => {
  it('writes a negative number in ten bytes, as captured', () => {
    expect(intField(3, -604101).toString('hex')).toBe('18bb90dbffffffffffff01')
    expect(readFields(intField(3, -604101))).toEqual([{ number: 3, value: -604101 }])
  })

  it('reads what it writes', () => {
    const inner = bytesField(2, '好'.repeat(100))
    const [field] = readFields(bytesField(1, inner))
    expect(field?.value).toEqual(inner)
  })

  it('refuses what ends too early', () => {
    expect(() => readFields(bytesField(1, 'abc').subarray(0, 3))).toThrow()
    expect(() => readFields(Buffer.from([0x80]))).toThrow()
  })
})
