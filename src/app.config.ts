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
    'pages/cosign/index',
    'pages/mine/index',
    'pages/mine/application/index',
    'pages/inbox/index',
    'pages/waiting/index',
  ],
  subPackages: [
    { root: 'desk', pages: ['queue/index', 'case/index'] },
    // Registers are asked by few; who gives birth does not wait for their page.
    { root: 'pages/records', pages: ['index'] },
  ],
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '生育一件事',
    navigationBarBackgroundColor: '#F3F6F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F6F4',
    backgroundTextStyle: 'dark',
  },
})
