import { accepted, submitted } from '../support/cases'
import { Outside } from '../support/outside'
import { bootSample, type Sample } from '../support/sample'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const MORNING = 9

let robot: Outside
let sample: Sample

beforeEach(async () => {
  robot = await Outside.open()
  robot.answer = () => ({ status: 200, body: { errcode: 0 } })
  sample = await bootSample({ DIGEST_ROBOT: robot.url })
})
afterEach(async () => {
  await sample.close()
  await robot.close()
})

/** The digest is made in the morning, whatever time it is now. */
const toTheMorning = async (days = 1) => {
  const hour = (new Date().getUTCHours() + 8) % 24
  await sample.passTime(days * DAY + (MORNING - hour) * HOUR)
}
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
    const part = (title: string) => text.split('\n\n').find((one) => one.startsWith(title)) ?? ''
    expect(part('没有送到办理部门')).toContain(numberOf(dead.id))
    expect(part('过了承诺的日期')).toContain(numberOf(late.id))
    expect(part('提交超过一天')).toContain(numberOf(waiting.id))
    for (const { answers } of [waiting, dead, late]) {
      expect(text).not.toContain(String(answers['newborn.name']))
      expect(text).not.toContain(String(answers['mother.idNumber']))
    }
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
    const hour = (new Date().getUTCHours() + 8) % 24
    await sample.passTime(DAY + (5 - hour) * HOUR)
    await sample.digest()
    expect(robot.heard).toEqual([])
  })
})
