import { platformConnector } from './connector'

/** 渝快办 (渝卫发〔2019〕69号): it keeps what it is sent, so pictures go with the request and not as links that expire. */
export const yukuaiban = platformConnector('yukuaiban', { pictures: 'with-request' })
