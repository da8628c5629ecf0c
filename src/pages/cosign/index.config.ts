export default definePageConfig({ navigationBarTitleText: '请您签名', disableScroll: false, enablePageMeta: true })
