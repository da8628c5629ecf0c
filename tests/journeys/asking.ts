import type { Page } from 'playwright-core'
import { chongqingRecordQuery as query } from '../../domain/services/chongqing-record-query'
import type { RecordPerson } from '../../local-cloud/sample/record-people'
import { seen } from './filling'

/** Asks the register as a person does: picks, types, reads and ticks, searches. */
export const ask = async (
  page: Page,
  kind: string,
  { name, idNumber }: Pick<RecordPerson, 'name' | 'idNumber'>,
): Promise<void> => {
  await page.getByRole('radio', { name: kind }).locator('visible=true').click()
  await seen(page, '#name').fill(name)
  await seen(page, '#idNumber').fill(idNumber)
  await seen(page, `#consent-${query.consent.id}`).click()
  await seen(page, '#search').click()
}
