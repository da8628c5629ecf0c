import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Tappable } from '../platform/input/tappable'
import { accessible } from '../platform/page/accessibility'
import { announce } from '../platform/page/focus'
import { Photo } from '../platform/pictures/photo'
import type { PhotoTask } from '../store/photos'

interface PhotoSlotProps {
  readonly id: string
  /** What belongs here: 妈妈身份证 人像面. */
  readonly label: string
  readonly short: string
  readonly optional?: boolean
  /** Something is in the slot; `picture` is where to look at it, once known. */
  readonly isFilled: boolean
  readonly picture?: string
  readonly task?: PhotoTask
  /** The clerk wants another one. */
  readonly isReturned?: boolean
  readonly onTake: () => void
  readonly onRemove: () => void
  readonly onLook: (src: string) => void
}

const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`

/** The words of a slot: state and, where there is one, what to do. */
const stateOf = ({
  isFilled,
  isReturned,
  task,
}: PhotoSlotProps): { readonly text: string; readonly isBad: boolean } => {
  switch (task?.state) {
    case 'uploading': {
      const { bytes } = task.picture
      return { text: `上传中 ${sizeOf(bytes * task.part)} / ${sizeOf(bytes)}`, isBad: false }
    }
    case 'checking':
      return { text: '正在看清不清楚…', isBad: false }
    case 'wrong':
      return { text: '点此重拍', isBad: true }
    case 'failed':
      return { text: '没传上去 · 点此重试', isBad: true }
    case undefined:
      if (isReturned === true) return { text: '点此重拍', isBad: true }
      return { text: isFilled ? '✓ 已传好' : '', isBad: false }
  }
}

/** What became of a picture that was just sent is said aloud, once. */
const useOutcome = (label: string, text: string, isBusy: boolean) => {
  const wasBusy = useRef(isBusy)
  useEffect(() => {
    if (wasBusy.current && !isBusy) announce(`${label}：${text}`)
    wasBusy.current = isBusy
  }, [label, text, isBusy])
}

export function PhotoSlot(props: PhotoSlotProps) {
  const { id, label, short, optional = false, isFilled, task, onTake, onRemove, onLook } = props
  const picture = task?.picture.path ?? props.picture
  const { text, isBad } = stateOf(props)
  const isBusy = task?.state === 'uploading' || task?.state === 'checking'
  const tap = () => (task?.state === 'failed' ? task.again() : onTake())
  const said = `${label}${text === '' ? `${optional ? '（选传）' : ''} 还没拍，点这里拍照` : ` ${text}`}`

  useOutcome(label, text, isBusy)

  return (
    <View>
      <Tappable
        id={id}
        label={said}
        disabled={isBusy}
        className={`slot-frame${isFilled || task !== undefined ? ' slot-filled' : ''}`}
        onTap={tap}
      >
        {picture !== undefined && <Photo className="slot-picture" src={picture} label="" />}
        {text === '' ? (
          <View className="slot-invite">
            <View className="slot-plus" {...accessible({ hidden: true })}>
              ＋
            </View>
            <View>
              {short}
              {optional ? '（选传）' : ''}
            </View>
          </View>
        ) : (
          <View className={isBad ? 'slot-tag slot-tag-bad' : 'slot-tag'}>{`${short} ${text}`}</View>
        )}
        {task?.state === 'uploading' && (
          <View className="slot-meter" style={{ width: `${Math.round(task.part * 100)}%` }} />
        )}
      </Tappable>
      {isFilled && !isBusy && (
        <View className="slot-actions">
          {picture !== undefined && (
            <Tappable className="slot-action" label={`看大图${label}`} onTap={() => onLook(picture)}>
              看大图
            </Tappable>
          )}
          <Tappable className="slot-action" label={`重拍${label}`} onTap={onTake}>
            重拍
          </Tappable>
          <Tappable className="slot-action slot-action-away" label={`删除${label}`} onTap={onRemove}>
            删除
          </Tappable>
        </View>
      )}
    </View>
  )
}
