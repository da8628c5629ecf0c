import type { Notice } from '../../domain/messages/notice'
import { isStillToDo } from '../../domain/messages/still-to-do'

const AT = '2026-11-22T02:00:00.000Z'
const aNotice = (kind: string, more: Partial<Notice> = {}): Notice => ({
  id: kind,
  at: AT,
  kind,
  title: kind,
  text: kind,
  isTodo: true,
  ...more,
})
const paying = (status: 'due' | 'done') =>
  ({ status: 'accepted', items: { payment: { status, at: AT, tries: 0 } } }) as const

describe('what the family was told to do', () => {
  it.each(['payment-due', 'payment-reminder'])('%s is done once it is paid', (kind) => {
    const notice = aNotice(kind, { item: 'payment' })
    expect(isStillToDo(notice, paying('due'), [notice])).toBe(true)
    expect(isStillToDo(notice, paying('done'), [notice])).toBe(false)
  })

  it('is done once what was returned is handed in again, and of two returns only the last is open', () => {
    const [first, second] = [aNotice('returned', { id: '1' }), aNotice('returned', { id: '2' })]
    const returned = { status: 'returned', items: {} } as const
    expect(isStillToDo(first, returned, [first, second])).toBe(false)
    expect(isStillToDo(second, returned, [first, second])).toBe(true)
    expect(isStillToDo(second, { ...returned, status: 'submitted' }, [first, second])).toBe(false)
  })

  it('is open while a paper lies ready, and never in a case that was taken back', () => {
    const ready = aNotice('ready', { item: 'household' })
    expect(isStillToDo(ready, { status: 'completed', items: {} }, [ready])).toBe(true)
    expect(isStillToDo(ready, { status: 'closed', items: {} }, [ready])).toBe(false)
  })

  it('is nothing where nothing was to be done', () => {
    const told = aNotice('accepted', { isTodo: false })
    expect(isStillToDo(told, { status: 'accepted', items: {} }, [told])).toBe(false)
  })
})
