import { cloud, failureOf, localOnly, textOf, underContract } from './sdk'

const local = underContract()
const raw = async (body: object | string) =>
  (
    await fetch(`${local.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  ).json() as Promise<{ code: string; message: string }>

localOnly('what the local cloud does not have it says plainly', () => {
  it('transactions', async () => {
    expect(textOf(await failureOf(cloud.database().startTransaction()))).toContain(
      'not supported by the local cloud: database.startTransaction',
    )
  })

  it.each(['database.modifyAndReturnDoc', 'database.toString', 'storage.batchCopyFile', 'wx.api', 'eat'])(
    '%s',
    async (action) => {
      expect(await raw({ action, collectionName: 'a' })).toMatchObject({
        code: 'LOCAL_CLOUD_NOT_SUPPORTED',
        message: `not supported by the local cloud: ${action}`,
      })
    },
  )

  it('stages of an aggregate that write', async () => {
    const answer = await raw({
      action: 'database.aggregateDocuments',
      collectionName: 'contract_that_never_was',
      stages: [{ stageKey: '$out', stageValue: '"b"' }],
    })
    expect(answer.message).toBe('not supported by the local cloud: the aggregate stage $out')
  })

  it.each(['', '{', 'null', '[]', '{"action":7}', '{"action":"database.getDocument"}'])(
    'a request that is %j is an invalid parameter',
    async (body) => {
      expect((await raw(body)).code).toBe('INVALID_PARAM')
    },
  )
})
