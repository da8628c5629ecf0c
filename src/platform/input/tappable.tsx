import type { ReactNode } from 'react'

export interface TappableProps {
  readonly className?: string
  readonly id?: string
  /** `button` untold; `radio` and `checkbox` also take `checked`. */
  readonly role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch'
  readonly label?: string
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
  checked,
  disabled = false,
  onTap,
  children,
}: TappableProps) {
  return (
    <button
      type="button"
      className={`tap ${className}`}
      {...(id === undefined ? {} : { id })}
      {...(role === undefined || role === 'button' ? {} : { role })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(checked === undefined ? {} : { 'aria-checked': checked })}
      disabled={disabled}
      onClick={onTap}
    >
      {children}
    </button>
  )
}
