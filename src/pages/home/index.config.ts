export default definePageConfig({
  navigationBarTitleText: '生育一件事',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enablePageMeta: true,
})
