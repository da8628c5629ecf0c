const KEY = 'as'

/** Who is at the browser: named once by `?as=…` (before or after the `#`), then kept for this tab. */
export const knownOpenid = (): string | undefined => {
  const named = new URLSearchParams(window.location.search).get(KEY) ?? /[?&]as=([^&]+)/.exec(window.location.hash)?.[1]
  if (named) window.sessionStorage.setItem(KEY, named)
  return named ?? window.sessionStorage.getItem(KEY) ?? undefined
}
