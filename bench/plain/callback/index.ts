import sdk from 'wx-server-sdk'

const cloud = sdk as unknown as {
  readonly DYNAMIC_CURRENT_ENV: symbol
  init(options: object): void
  database(): { collection(name: string): { doc(id: string): { update(change: { data: object }): Promise<unknown> } } }
}

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** The department says what became of it: that is what it is now. */
export const main = async (event: { readonly body: string }) => {
  const { request, status } = JSON.parse(event.body) as { request: string; status: string }
  const [id = ''] = request.split('.')
  await cloud.database().collection('applications').doc(id).update({ data: { status } })
  return { statusCode: 200, headers: {}, body: '{}', isBase64Encoded: false }
}
