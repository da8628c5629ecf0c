export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/guide/index',
    'pages/apply/index',
    'pages/apply/section/index',
    'pages/apply/photos/index',
    'pages/apply/sign/index',
    'pages/apply/check/index',
    'pages/progress/index',
    'pages/inbox/index',
  ],
  subPackages: [{ root: 'desk', pages: ['queue/index', 'case/index'] }],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '生育一件事',
    navigationBarBackgroundColor: '#F3F6F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F6F4',
    backgroundTextStyle: 'dark',
  },
})
