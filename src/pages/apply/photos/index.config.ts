export default definePageConfig({ navigationBarTitleText: '拍材料', enablePageMeta: true })
