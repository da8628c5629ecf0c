import { addDays, hourOf, todayInShanghai } from '../../domain/standards/days'
import { SystemDouble } from '../../local-cloud/doubles/system-double'
import { accepted, submitted } from '../support/cases'
import { bootSample, type Sample, uuid } from '../support/sample'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const MORNING = 9

let robot: SystemDouble
let sample: Sample

beforeAll(async () => {
  robot = await SystemDouble.open()
  sample = await bootSample({ DIGEST_ROBOT: robot.url })
})
beforeEach(() => {
  robot.heard.splice(0)
  robot.answer = () => ({ status: 200, body: { errcode: 0 } })
})
afterEach(() => sample.clear())
afterAll(async () => {
  await sample.close()
  await robot.close()
})

/** To the next morning, or one of those after it: an administrator begins at eight, and the tests run at any hour. */
const toTheMorning = async (which = 1) => {
  const now = new Date(sample.now()).toISOString()
  const days = hourOf(now) < MORNING ? which - 1 : which
  await sample.untilHour(addDays(todayInShanghai(now), days), MORNING)
}
const partOf = (text = '', title: string) => text.split('\n\n').find((one) => one.startsWith(title)) ?? ''
const told = () => robot.heard.map(({ body }) => JSON.parse(body.toString()).text.content as string)
const numberOf = (id: string) => id.slice(0, 8).toUpperCase()

describe('the administrator is told once a day', () => {
  it('of everything that failed, is late, or waits for a person, and of nobody by name', async () => {
    const waiting = await submitted(sample, sample.mother)
    await sample.department('police').mode('gone')
    const dead = await accepted(sample, sample.mother)
    await sample.relay()
    await sample.department('police').mode('down')
    const late = await accepted(sample, sample.mother)
    for (let round = 0; round < 6; round += 1) {
      await sample.relay()
      await sample.passTime(HOUR)
    }
    await toTheMorning(12)
    await sample.digest()
    const [text = ''] = told()
    expect(told()).toHaveLength(1)
    expect(text).toContain('连不上的系统：公安')
    const part = (title: string) => partOf(text, title)
    expect(part('没有送出去')).toContain(numberOf(dead.id))
    expect(part('过了承诺的日期')).toContain(numberOf(late.id))
    expect(part('提交超过一天')).toContain(numberOf(waiting.id))
    for (const { answers } of [waiting, dead, late]) {
      expect(text).not.toContain(String(answers['newborn.name']))
      expect(text).not.toContain(String(answers['mother.idNumber']))
    }
  })

  it('of a promise that ends today, though its department has accepted it', async () => {
    await sample.department('police').mode('silent')
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    const { dueAt = '' } = await sample.mother.read(id)
    await sample.untilHour(dueAt, MORNING)
    await sample.digest()
    expect(partOf(told()[0], '今天是承诺的最后一天')).toContain(numberOf(id))
    expect(partOf(told()[0], '过了承诺的日期')).toBe('')
  })

  it('of nobody as late who has only a bill of the family left', async () => {
    const { id } = await accepted(sample, sample.mother)
    await sample.until(id, ({ items }) => items['insurance-payment']?.status === 'due')
    await toTheMorning(30)
    await sample.digest()
    expect(partOf(told()[0], '过了承诺的日期')).toBe('')
  })

  it('of what a department refused, until the desk has sent it back', async () => {
    await sample.department('police').mode('refuse')
    const { id } = await accepted(sample, sample.mother)
    await sample.relay()
    await toTheMorning()
    await sample.digest()
    expect(partOf(told()[0], '部门不予办理')).toContain(numberOf(id))
    const corrections = [
      { place: { kind: 'field', section: 'mother', field: 'mother.livingAddress' }, message: '请写到门牌号' },
    ]
    await sample.clerk.get('desk', 'return-for-correction', { id, corrections, command: uuid() })
    await sample.passTime(DAY)
    await sample.digest()
    expect(partOf(told()[1], '部门不予办理')).toBe('')
  })

  it('of a family that could not be reached on the phone, and why, for a day', async () => {
    const { id } = await accepted(sample, sample.mother)
    await sample.fault({ action: 'wx.openApi', kind: 'error', count: 100, code: '-501007' })
    await sample.relay()
    await sample.clearFaults()
    await toTheMorning()
    await sample.digest()
    expect(partOf(told()[0], '提醒没有送到手机上')).toMatch(new RegExp(`${numberOf(id)}.*短信套餐用完了`))
    await sample.passTime(2 * DAY)
    await sample.digest()
    expect(partOf(told()[1], '提醒没有送到手机上')).toBe('')
  })

  it('of a desk that sends back what it could have told the first time, and why, for a day', async () => {
    const { id } = await submitted(sample, sample.mother)
    const sendBack = (field: string, more: object = {}) =>
      sample.clerk.get('desk', 'return-for-correction', {
        id,
        corrections: [{ place: { kind: 'field', section: 'mother', field }, message: '请改' }],
        command: uuid(),
        ...more,
      })
    await sendBack('mother.livingAddress')
    await sample.mother.get('application', 'submit', { id, command: uuid() })
    await sendBack('mother.phone', { late: 'overlooked' })
    // What becomes of the case meanwhile takes nothing of it away.
    await sample.mother.get('application', 'withdraw', { id, command: uuid() })
    await toTheMorning()
    await sample.digest()
    expect(partOf(told()[0], '再次退回')).toMatch(new RegExp(`${numberOf(id)}.*上次核对时看漏了`))
    await sample.passTime(2 * DAY)
    await sample.digest()
    expect(partOf(told()[1], '再次退回')).toBe('')
  })

  it('also that there is nothing to tell: silence would be no sign', async () => {
    await toTheMorning()
    await sample.digest()
    expect(told()).toEqual([expect.stringContaining('没有失败、超期或等人处理的')])
  })

  it('once, and again when it was not taken', async () => {
    await toTheMorning()
    robot.answer = () => ({ status: 200, body: { errcode: 45009 } })
    await sample.digest()
    robot.answer = () => ({ status: 200, body: { errcode: 0 } })
    await sample.digest()
    await sample.digest()
    expect(told()).toHaveLength(2)
    await sample.passTime(DAY)
    await sample.digest()
    expect(told()).toHaveLength(3)
  })

  it('not before eight', async () => {
    await sample.untilHour(addDays(todayInShanghai(sample.now()), 1), 7)
    await sample.digest()
    expect(robot.heard).toEqual([])
  })
})
