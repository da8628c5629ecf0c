import sdk from 'wx-server-sdk'

/**
 * The little of wx-server-sdk 4.0.2 that we use, typed. The SDK's own declarations refuse `DYNAMIC_CURRENT_ENV` and
 * `throwOnNotFound` and type queries as void.
 */
interface WxContext {
  readonly OPENID?: unknown
  readonly SOURCE?: unknown
  readonly ENV?: unknown
}

interface Query {
  where(filter: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  field(fields: Readonly<Record<string, boolean>>): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Collection extends Query {
  add(document: { data: object }): Promise<{ _id: string }>
}

interface Commands {
  set(value: unknown): unknown
  remove(): unknown
  lte(value: number | string): unknown
  gte(value: number | string): unknown
  gt(value: number | string): unknown
  in(values: readonly (number | string)[]): unknown
}

interface SentPicture {
  readonly contentType: string
  readonly value: Buffer
}

interface Cloud {
  readonly DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  getWXContext(): WxContext
  database(options: { throwOnNotFound: boolean }): { collection(name: string): Collection; readonly command: Commands }
  getTempFileURL(request: { fileList: readonly { fileID: string; maxAge: number }[] }): Promise<{
    fileList: readonly { fileID: string; tempFileURL: string; status: number }[]
  }>
  deleteFile(request: { fileList: readonly string[] }): Promise<unknown>
  openapi: {
    cloudbase: {
      /** https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/cloudbase/cloudbase.sendSms.html */
      sendSms(message: {
        env: string
        phoneNumberList: readonly string[]
        smsType: 'Notification'
        templateId: string
        templateParamList: readonly string[]
      }): Promise<{ readonly sendStatusList?: readonly { readonly code: string }[] }>
    }
    /** https://developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_idcardocr (and printedTextOCR) */
    ocr: {
      idcard(request: { type: 'photo'; img: SentPicture }): Promise<unknown>
      printedText(request: { img: SentPicture }): Promise<unknown>
    }
    phonenumber: {
      /** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html */
      getPhoneNumber(request: { code: string }): Promise<{
        readonly phoneInfo?: { readonly purePhoneNumber: string; readonly countryCode: string }
      }>
    }
    subscribeMessage: {
      send(message: {
        touser: string
        templateId: string
        page: string
        data: object
        lang: 'zh_CN'
        miniprogramState: 'formal'
      }): Promise<unknown>
    }
  }
}

export const cloud = sdk as unknown as Cloud

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
