import type { ReactNode } from 'react'
import type { Draft } from '../store/draft'
import type { Opened } from '../store/use-draft'
import { Button } from './button'
import { Empty } from './empty'
import { Page } from './page'
import { Skeleton } from './skeleton'

interface DraftPageProps {
  readonly title: string
  readonly opened: Opened
  readonly children: (draft: Draft) => ReactNode
}

/** Until the application is there: the shape of the page; if it does not come: what happened and one way on. */
export function DraftPage({ title, opened, children }: DraftPageProps) {
  if (opened.state === 'open') return children(opened.draft)
  return (
    <Page title={title}>
      {opened.state === 'opening' ? (
        <Skeleton rows={6} />
      ) : (
        <Empty
          title="没有打开"
          note={opened.error.message}
          action={
            <Button kind="ghost" onTap={opened.again}>
              再试一次
            </Button>
          }
        />
      )}
    </Page>
  )
}
