import { Text } from '@tarojs/components'
import { accessible } from '../platform/page/accessibility'
import type { Draft } from '../store/draft'
import { clockTime } from '../store/today'
import { useReading } from '../store/use-draft'

/** Whether what was typed is safe, in one small line that never moves anything. */
export function SavingNote({ draft }: { readonly draft: Draft }) {
  const text = useReading(draft, () => {
    const { saving } = draft
    switch (saving.state) {
      case 'saved':
        return saving.at === undefined ? '已保存' : `已保存 ${clockTime(saving.at)}`
      case 'saving':
        return '正在保存…'
      case 'waiting':
        return '已存在手机上，有网后自动保存'
      case 'refused':
        return '没有保存'
    }
  })
  return (
    <Text className="small" {...accessible({ role: 'status' })}>
      {text}
    </Text>
  )
}
