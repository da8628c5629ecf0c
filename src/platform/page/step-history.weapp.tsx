import { PageContainer } from '@tarojs/components'
import { nextTick } from '@tarojs/taro'
import { useState } from 'react'
import type { StepHistory } from './step-history'

/**
 * WeChat's "page inside a page" (page-container, base library 2.16): while one is shown, the gesture, Android's key and
 * `navigateBack` close it and not the page. Ours is empty; when it is closed, the step before is drawn and it is shown
 * again. On the first step there is none, and back leaves the page.
 */
export const useStepHistory = (_name: string, at: number, onMove: (at: number) => void): StepHistory => {
  const [isShown, setShown] = useState(true)
  const closed = () => {
    setShown(false)
    onMove(at - 1)
    nextTick(() => setShown(true))
  }
  return {
    onTo: () => undefined,
    back: () => onMove(at - 1),
    leave: () => Promise.resolve(),
    element:
      at > 0 ? (
        <PageContainer id="guide-back" show={isShown} overlay={false} duration={0} onAfterLeave={closed} />
      ) : null,
  }
}

/** Both are questions to a browser's history. */
export const stepInHistory = (): number | undefined => undefined
export const isWithinSteps = (): boolean => false
