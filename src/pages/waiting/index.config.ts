export default definePageConfig({ navigationBarTitleText: '等着发送的', enablePageMeta: true })
