/** Answers whether it has seen to the change itself, so that Taro's router need not hear of it. */
type Hear = () => boolean

let hearing: Hear | undefined

/** Until the answered function is called, or another page hears. */
export const hearPopstate = (hear: Hear): (() => void) => {
  hearing = hear
  return () => {
    if (hearing === hear) hearing = undefined
  }
}

// Who listens on the window itself is called in the order of listening, `capture` or not: so the program imports this
// file, before Taro makes its router.
window.addEventListener('popstate', (event) => {
  if (hearing?.() === true) event.stopImmediatePropagation()
})
