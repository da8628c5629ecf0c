import type { Refusal } from '../../../domain/casework/refusal'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'

/** Nothing could be read: what happened and what to do. */
export function Trouble({ error, again }: { readonly error: Refusal; readonly again: () => void }) {
  return (
    <Card>
      <Empty
        title="没有打开"
        note={error.message}
        action={
          <Button kind="ghost" onTap={again}>
            再试一次
          </Button>
        }
      />
    </Card>
  )
}
