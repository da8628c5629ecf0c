export default definePageConfig({
  navigationBarTitleText: '保存了什么',
  enablePullDownRefresh: true,
  enablePageMeta: true,
})
