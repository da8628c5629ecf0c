/** In a page of `npm run dev`: asks the local cloud whether it was built again, and then loads itself anew, where it is. */
export const RELOAD_SCRIPT = `(async () => {
  let known
  for (;;) {
    try {
      const answer = await fetch('/dev/page-turns?after=' + (known ?? ''))
      const turn = await answer.text()
      if (answer.ok && known !== undefined && turn !== known) location.reload()
      if (answer.ok) known = turn
      else await new Promise((resolve) => setTimeout(resolve, 1000))
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
})();`
