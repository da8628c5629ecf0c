/** Has no permission to send messages: its config.json does not exist. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  if (event.message === undefined) return { event, context: cloud.getWXContext() }
  try {
    return await cloud.openapi.subscribeMessage.send(event.message)
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}
