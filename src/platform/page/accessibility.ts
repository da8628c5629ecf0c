export interface AccessibleAs {
  readonly role?: string
  readonly label?: string
  readonly hidden?: boolean
  /** It scrolls by itself, so the keyboard has to reach it. */
  readonly scrolls?: boolean
}

/** What a screen reader is told of a Taro component; the browser and WeChat name the attributes differently. */
export const accessible = ({ role, label, hidden, scrolls }: AccessibleAs): Record<string, string> => ({
  ...(role === undefined ? {} : { role }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(hidden === true ? { 'aria-hidden': 'true' } : {}),
  ...(scrolls === true ? { tabindex: '0' } : {}),
})
