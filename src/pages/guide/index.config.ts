export default definePageConfig({ navigationBarTitleText: '要准备什么', enablePageMeta: true })
