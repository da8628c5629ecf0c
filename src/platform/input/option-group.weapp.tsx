import { View } from '@tarojs/components'
import type { OptionGroupProps } from './option-group'

export function OptionGroup({ id, label, className, of, children }: OptionGroupProps) {
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={className}
      aria-role={of === 'one' ? 'radiogroup' : 'group'}
      aria-label={label}
    >
      {children}
    </View>
  )
}
