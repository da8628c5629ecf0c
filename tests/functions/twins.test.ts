import { newbornYuanling as service } from '../../domain/services/newborn-yuanling'
import { aNewborn, type Family, TODAY } from '../builders/family'
import { type Applicants, begin, handInPapers, submit } from '../journeys/gateway/steps'
import { Timeline } from '../journeys/gateway/timeline'
import { bootSample, type Sample, uuid } from '../support/sample'

let cloud: Sample

beforeAll(async () => {
  cloud = await bootSample()
})
afterAll(() => cloud.close())

const told = Timeline.silent()
const today = TODAY

const apply = async (family: Family): Promise<Applicants> => {
  const who = { service, id: uuid(), answers: family.answers(), today, owner: cloud.mother, called: '妈妈' }
  await begin(who, told)
  await handInPapers(who, told)
  return who
}

describe('two newborns on one form', () => {
  it('have two certificates, two pages and two ID numbers; each is registered once', async () => {
    const who = await apply(aNewborn(today).named('林立春').withTwinBrother('林立夏'))
    await submit(who, told)

    const accept = (numbers: object) => cloud.clerk.ask('desk', 'accept', { id: who.id, numbers, command: uuid() })
    const one = { 'birth-certificate': 'R430012345' }
    expect((await accept(one)).error?.message).toBe('请填写《出生医学证明》编号（第2个）：1 个大写字母加 9 位数字')
    const same = { ...one, 'birth-certificate-2': 'R430012345' }
    expect((await accept(same)).error?.message).toBe('两个编号一样，请对照签发的证件检查')
    expect((await accept({ ...one, 'birth-certificate-2': 'R430012346' })).ok).toBe(true)

    const { results } = await cloud.until(who.id, ({ items }) => items['household-registration']?.status === 'done')
    expect(Object.keys(results['birth-certificate'] ?? {})).toEqual(['number', 'number2'])
    expect(Object.keys(results['household-registration'] ?? {}).sort()).toEqual([
      'idNumber',
      'idNumber2',
      'page',
      'page2',
    ])

    // The second is known too, though another form would name it first.
    const again = await apply(aNewborn(today).named('林立夏').withSon())
    const answer = await cloud.mother.ask('application', 'submit', {
      id: again.id,
      command: uuid(),
    })
    expect(answer.error?.code).toBe('duplicate')
  }, 60_000)
})
