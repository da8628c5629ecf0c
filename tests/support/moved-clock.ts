/**
 * Runs where a phone's program runs, before it: the clock there is ahead of this machine's by so many milliseconds. It is
 * sent as text, so it uses nothing from outside.
 */
export const moveClock = (ahead: number): void => {
  const RealDate = Date
  const now = () => RealDate.now() + ahead
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [now()] : given, self),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
  })
}

/** How far a cloud is ahead of this machine, milliseconds. */
export const aheadOfMachine = (cloud: { now(): number }): number => cloud.now() - Date.now()
