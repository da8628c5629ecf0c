export default definePageConfig({ navigationBarTitleText: '请您填写', enablePageMeta: true })
