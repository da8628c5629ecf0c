import { SystemDouble } from './system-double'

/** The courier, the credit register and the administrators' robot: who asks them twice is asked to wait first. */
export interface OutsiderDoubles {
  /** What a cloud needs to know of them. */
  readonly environment: Readonly<Record<string, string>>
  /** Under which ids the courier was sent something of a case. */
  readonly orders: (application: string) => ReadonlySet<string>
  /** Under which ids the register was. */
  readonly breaches: (application: string) => ReadonlySet<string>
  /** What the robot was told, and took. */
  readonly digests: () => readonly string[]
  readonly close: () => Promise<void>
}

const SECRET = `whsec_${Buffer.from('outsiders of the tests').toString('base64')}`

export const openOutsiderDoubles = async (): Promise<OutsiderDoubles> => {
  const post = await patient({ status: 'posted', carrier: '邮政EMS', tracking: 'EA123456789CN' })
  const register = await patient({ status: 'recorded' })
  const robot = await SystemDouble.open()
  robot.answer = () => ({ status: 200, body: { errcode: 0 } })
  return {
    environment: {
      POST_OFFICE: JSON.stringify({ url: post.url, secret: SECRET }),
      CREDIT_REGISTER: JSON.stringify({ url: register.url, secret: SECRET }),
      DIGEST_ROBOT: robot.url,
    },
    orders: idsOf(post),
    breaches: idsOf(register),
    digests: () => robot.heard.map(({ body }) => JSON.parse(body.toString()).text.content as string),
    close: async () => void (await Promise.all([post, register, robot].map((outside) => outside.close()))),
  }
}

/** Accepts what it has not heard of, and has it done when it is asked again. */
const patient = async (done: object): Promise<SystemDouble> => {
  const outside = await SystemDouble.open()
  const known = new Set<string>()
  outside.answer = ({ headers }) => {
    const id = String(headers['webhook-id'])
    const isKnown = known.has(id)
    known.add(id)
    return isKnown ? { status: 200, body: done } : { status: 202, body: { status: 'accepted' } }
  }
  return outside
}

const idsOf =
  (outside: SystemDouble) =>
  (application: string): ReadonlySet<string> =>
    new Set(
      outside.heard.map(({ headers }) => String(headers['webhook-id'])).filter((id) => id.startsWith(application)),
    )
