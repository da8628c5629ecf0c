export default definePageConfig({ navigationBarTitleText: '拍证件', enablePageMeta: true })
