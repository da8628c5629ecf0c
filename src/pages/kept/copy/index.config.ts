export default definePageConfig({ navigationBarTitleText: '我填的内容' })
