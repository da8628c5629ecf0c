export interface AccessibleAs {
  readonly role?: string
  readonly label?: string
  readonly hidden?: boolean
}

/** What a screen reader is told of a Taro component; the browser and WeChat name the attributes differently. */
export const accessible = ({ role, label, hidden }: AccessibleAs): Record<string, string> => ({
  ...(role === undefined ? {} : { role }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(hidden === true ? { 'aria-hidden': 'true' } : {}),
})
