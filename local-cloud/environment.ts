/** The name of the one environment there is, and of its bucket. */
export const ENVIRONMENT = 'local-env'
export const BUCKET = '6c6f-local-env-1250000000'
export const APP_ID = 'wx0123456789abcdef'

/**
 * The process environment in which an unmodified wx-server-sdk talks to the local cloud (WIRE 1.1): it believes to be
 * inside the platform, looks up no metadata, and sends every request to `url`.
 */
export const sdkEnvironment = (url: string): Readonly<Record<string, string>> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: ENVIRONMENT,
  TCB_ENV: ENVIRONMENT,
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TCB_CONTEXT_KEYS: 'TCB_SOURCE,TCB_ENV,TCB_CONTEXT_CNFG',
  TCB_SOURCE: 'wx_client',
  // Without it a failed request keeps a timer of three seconds alive and warns (WIRE 7.5).
  SILENCE: 'true',
})

/** Who called: the platform sets it, a caller cannot. */
export type Caller =
  | { readonly from: 'client'; readonly openid: string }
  | { readonly from: 'function'; readonly source: string }
  | { readonly from: 'timer' }
  | { readonly from: 'http' }

/** Variables of one invocation. `token` comes back with every request the invocation makes (WIRE 1.2). */
export const invocationEnvironment = (caller: Caller, token: string): Readonly<Record<string, string>> => {
  switch (caller.from) {
    case 'client':
      return {
        TCB_SOURCE: 'wx_client',
        WX_OPENID: caller.openid,
        WX_APPID: APP_ID,
        WX_API_TOKEN: token,
        WX_CLIENTIP: '127.0.0.1',
        WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP,WX_API_TOKEN',
      }
    case 'function':
      return { TCB_SOURCE: `${caller.source},scf`, WX_API_TOKEN: token, WX_CONTEXT_KEYS: 'WX_API_TOKEN' }
    case 'timer':
      return {
        TCB_SOURCE: 'wx_trigger',
        TRIGGER_SRC: 'timer',
        WX_TRIGGER_API_TOKEN_V0: token,
        WX_CONTEXT_KEYS: 'WX_TRIGGER_API_TOKEN_V0',
      }
    case 'http':
      return { TCB_SOURCE: 'wx_http', WX_API_TOKEN: token, WX_CONTEXT_KEYS: 'WX_API_TOKEN' }
  }
}

export const sourceOf = (caller: Caller): string =>
  ({ client: 'wx_client', timer: 'wx_trigger', http: 'wx_http', function: 'scf' })[caller.from]
