export default definePageConfig({ navigationBarTitleText: '请家人填写', enablePageMeta: true })
