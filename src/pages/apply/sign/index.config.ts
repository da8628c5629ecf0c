export default definePageConfig({
  navigationBarTitleText: '签名',
  disableScroll: false,
  enableShareAppMessage: true,
  enablePageMeta: true,
})
