/** Does what its event says, so that a test can see a function from inside. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

let runs = 0

const actions = {
  whoami: (event) => ({ context: cloud.getWXContext(), userInfo: event.userInfo ?? null }),
  runs: () => runs,
  now: () => {
    const constructed = new Date()
    return { now: Date.now(), constructed: constructed.getTime(), parsed: new Date(5).getTime(), text: Date() }
  },
  environment: () => ({ own: process.env.OWN, home: process.env.HOME, jest: process.env.JEST_WORKER_ID }),
  nothing: () => undefined,
  large: ({ bytes }) => 'x'.repeat(bytes),
  wait: async ({ ms }) => {
    const openid = cloud.getWXContext().OPENID
    await new Promise((resolve) => setTimeout(resolve, ms))
    return { before: openid, after: cloud.getWXContext().OPENID }
  },
  forever: () => {
    for (;;);
  },
  boom: () => {
    throw new Error('boom in /secret/place')
  },
  exit: () => process.exit(3),
  say: ({ text }) => {
    console.log(text, { a: 1 })
    console.error('also', text)
  },
  write: async ({ data }) => {
    await cloud.database().collection('notes').add({ data })
    return (await cloud.database().collection('notes').count()).total
  },
  call: async ({ name, data }) => {
    try {
      return (await cloud.callFunction({ name, data })).result
    } catch (error) {
      return { errCode: error.errCode, code: error.code, text: String(error.message ?? error.errMsg) }
    }
  },
  message: async ({ message }) => {
    try {
      return await cloud.openapi.subscribeMessage.send(message)
    } catch (error) {
      return { errCode: error.errCode, errMsg: error.errMsg }
    }
  },
}

exports.main = async (event, context) => {
  runs += 1
  if (event.Type === 'Timer') return { event, context: cloud.getWXContext(), request: typeof context.request_id }
  if (event.httpMethod !== undefined) {
    if (event.path === '/text') return 'plain'
    if (event.path === '/made') {
      return { statusCode: 201, headers: { 'X-Made': 'yes' }, isBase64Encoded: true, body: 'AAEC' }
    }
    return { event, context: cloud.getWXContext() }
  }
  return actions[event.action]({ ...event.input, userInfo: event.userInfo })
}
