import { type Said, SystemDouble } from '../../local-cloud/doubles/system-double'
import { bootSample } from '../support/sample'

type Cloud = Awaited<ReturnType<typeof bootSample>>

export const HOUR = 60 * 60_000
export const ACCEPTED: Said = { status: 202, body: { status: 'accepted' } }

/**
 * The police are a system that answers as the test wants, everybody else is as in the sample. A cloud is started once for
 * what was agreed with the police, and emptied for each test: cold starts are most of what a cloud costs.
 */
export class PoliceWorld {
  private readonly clouds = new Map<string, Cloud>()
  private open: { readonly police: SystemDouble; sample?: Cloud } | undefined

  get police(): SystemDouble {
    if (this.open === undefined) throw new Error('the police are there once the tests run')
    return this.open.police
  }

  get sample(): Cloud {
    if (this.open?.sample === undefined) throw new Error('no cloud was booted')
    return this.open.sample
  }

  async begin(): Promise<void> {
    this.open = { police: await SystemDouble.open() }
  }

  beginTest(): void {
    this.police.heard.splice(0)
    this.police.answer = () => ACCEPTED
  }

  /** One after the other; then they accept. */
  says(...said: readonly Said[]): void {
    const left = [...said]
    this.police.answer = () => left.shift() ?? ACCEPTED
  }

  /** A cloud in which this was agreed with the police, and nothing is stored. */
  async boot(agreed: object = {}, environment: Readonly<Record<string, string>> = {}): Promise<void> {
    const police = { url: `${this.police.url}/requests`, ...agreed }
    const settings = { DEPARTMENTS: JSON.stringify({ police }), ...environment }
    const key = JSON.stringify(settings)
    const known = this.clouds.get(key)
    await known?.clear()
    const cloud = known ?? (await bootSample(settings))
    this.clouds.set(key, cloud)
    this.open = { police: this.police, sample: cloud }
  }

  async end(): Promise<void> {
    await Promise.all([...this.clouds.values()].map((cloud) => cloud.close()))
    await this.police.close()
  }

  async relayLater(ms = HOUR): Promise<void> {
    await this.sample.passTime(ms)
    await this.sample.relay()
  }

  /** What the family sees of what the police do. */
  async household(id: string) {
    return (await this.sample.mother.read(id)).items['household-registration']
  }
}

/** To be called in a test file. */
export const policeWorld = (): PoliceWorld => {
  const world = new PoliceWorld()
  beforeAll(() => world.begin())
  beforeEach(() => world.beginTest())
  afterAll(() => world.end())
  return world
}
