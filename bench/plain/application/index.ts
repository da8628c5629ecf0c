import { Webhook } from 'standardwebhooks'
import sdk from 'wx-server-sdk'

/** What most would write: save, then call the department, then note that it was called. */
const cloud = sdk as unknown as {
  readonly DYNAMIC_CURRENT_ENV: symbol
  init(options: object): void
  database(): { collection(name: string): Applications }
}
interface Applications {
  add(document: { data: object }): Promise<{ readonly _id: string }>
  doc(id: string): { update(change: { data: object }): Promise<unknown> }
}

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

export const main = async ({ input }: { readonly input: { readonly newborn: string } }) => {
  const applications = cloud.database().collection('applications')
  const { _id } = await applications.add({ data: { newborn: input.newborn, status: 'submitted' } })
  const request = `${_id}.household-registration`
  const body = JSON.stringify({ request, item: 'household-registration', fields: input, results: {}, materials: [] })
  const now = new Date()
  const response = await fetch(JSON.parse(process.env.DEPARTMENTS ?? '{}').police, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': request,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(JSON.parse(process.env.WEBHOOK_SECRETS ?? '{}').police).sign(request, now, body),
    },
    body,
  })
  if (!response.ok) throw new Error(`the department answered ${response.status}`)
  await applications.doc(_id).update({ data: { status: 'sent' } })
  return { ok: true, data: { id: _id } }
}
