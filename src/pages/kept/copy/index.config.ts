export default definePageConfig({ navigationBarTitleText: '我填的内容', enablePageMeta: true })
