export interface Line {
  readonly at: string
  readonly who: string
  readonly what: string
}

/** Chinese characters are two columns wide on a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  )

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

const clock = (at: string): string =>
  new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

/** Who did what, when: written as it happens, aligned so that it can be read down a column. */
export class Timeline {
  private readonly lines: Line[] = []

  /** `now`: milliseconds since 1970, by the clock of the cloud. */
  constructor(
    private readonly write: (line: string) => void,
    private readonly now: () => number,
  ) {}

  /** For a test: what happened it finds out by itself. */
  static silent(): Timeline {
    return new Timeline(
      () => undefined,
      () => 0,
    )
  }

  title(text: string): void {
    this.write(`\n${text}`)
  }

  add(who: string, what: string, at = new Date(this.now()).toISOString()): void {
    this.lines.push({ at, who, what })
    this.write(`${clock(at)}  ${padded(who, 10)}${what}`)
  }
}
