import type { ReactNode } from 'react'
import { useFieldWords } from './field-words'

export interface TappableProps {
  readonly className?: string
  readonly id?: string
  /** `button` untold; `radio` and `checkbox` also take `checked`. */
  readonly role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch'
  readonly label?: string
  /** The group it is an option of; a browser says that by itself, WeChat needs it before the label. */
  readonly of?: string
  /** It opens something below it. */
  readonly isOpen?: boolean
  /** It is the control of a field: hint and error are said with it. */
  readonly isField?: boolean
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly onTap: () => void
  readonly children: ReactNode
}

/** Whatever a finger may press. In the browser a real button: it takes the focus and the Enter key by itself. */
export function Tappable({
  className = '',
  id,
  role,
  label,
  of,
  isOpen,
  isField = false,
  checked,
  disabled = false,
  onTap,
  children,
}: TappableProps) {
  const words = useFieldWords(true)
  return (
    <button
      type="button"
      className={`tap ${className}`}
      {...(id === undefined ? {} : { id })}
      {...(role === undefined || role === 'button' ? {} : { role })}
      {...(label === undefined || of !== undefined ? {} : { 'aria-label': label })}
      {...(checked === undefined ? {} : { 'aria-checked': checked })}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
      {...(isField ? words : {})}
      // Not `disabled`: whoever presses a button that is then in flight would lose the focus.
      {...(disabled ? { 'aria-disabled': true } : {})}
      onClick={() => {
        if (!disabled) onTap()
      }}
    >
      {children}
    </button>
  )
}
