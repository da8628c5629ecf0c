export default definePageConfig({
  navigationBarTitleText: '要准备什么',
  enableShareAppMessage: true,
  enablePageMeta: true,
})
