export default definePageConfig({ navigationBarTitleText: '收件凭证', enablePageMeta: true })
