import type { Edition } from '../../domain/definition/service'

export const STATUS: Readonly<Record<Edition['status'], string>> = {
  draft: '起草中，未公布',
  active: '办理中',
  suspended: '暂停',
  retired: '已停止',
}
