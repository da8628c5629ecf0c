import { Tappable } from '../platform/input/tappable'

interface ButtonProps {
  readonly children: string
  readonly kind?: 'main' | 'ghost' | 'plain' | 'danger'
  readonly small?: boolean
  readonly disabled?: boolean
  /** In flight: cannot be pressed again, and says so. */
  readonly busy?: boolean
  /** Instead of the words while it is in flight. */
  readonly busyText?: string
  readonly id?: string
  readonly label?: string
  readonly onTap: () => void
}

export function Button(props: ButtonProps) {
  const { children, kind = 'main', small = false, disabled = false, busy = false, busyText, onTap } = props
  const off = disabled ? ' button-off' : busy && kind === 'main' ? ' button-busy' : ''
  return (
    <Tappable
      className={`button button-${kind}${small ? ' button-small' : ''}${off}`}
      disabled={disabled || busy}
      onTap={onTap}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.label === undefined ? {} : { label: props.label })}
    >
      {busy ? (busyText ?? '请稍候…') : children}
    </Tappable>
  )
}
