export default definePageConfig({ navigationBarTitleText: '核对', enablePageMeta: true })
