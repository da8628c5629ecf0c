export default definePageConfig({ navigationBarTitleText: '填写之前', enablePageMeta: true })
