import { View } from '@tarojs/components'
import type { TappableProps } from './tappable'

export function Tappable({
  className = '',
  id,
  role,
  label,
  of,
  checked,
  disabled = false,
  onTap,
  children,
}: TappableProps) {
  const aria = {
    'aria-role': role ?? 'button',
    ...(label === undefined ? {} : { 'aria-label': of === undefined ? label : `${of}：${label}` }),
    ...(checked === undefined ? {} : { 'aria-checked': String(checked) }),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
  }
  return (
    <View
      className={`tap ${className}`}
      {...(id === undefined ? {} : { id })}
      {...aria}
      onClick={() => {
        if (!disabled) onTap()
      }}
    >
      {children}
    </View>
  )
}
