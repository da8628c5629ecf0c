export default definePageConfig({ navigationBarTitleText: '查办证信息', enablePageMeta: true })
