export default definePageConfig({ navigationBarTitleText: '签名', disableScroll: false, enablePageMeta: true })
