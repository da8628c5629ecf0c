export default definePageConfig({
  navigationBarTitleText: '受理窗口',
  enablePullDownRefresh: true,
  enablePageMeta: true,
})
