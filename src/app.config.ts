export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/guide/index',
    'pages/apply/index',
    'pages/apply/section/index',
    'pages/apply/photos/index',
    'pages/apply/sign/index',
    'pages/apply/check/index',
    'pages/cosign/index',
    'pages/waiting/index',
  ],
  subPackages: [
    { root: 'desk', pages: ['queue/index', 'case/index'] },
    // Registers are asked by few; who gives birth does not wait for their page.
    { root: 'pages/records', pages: ['index'] },
    // Nobody begins with these; they come while the first page is looked at, and are there without a net later.
    { root: 'pages/progress', pages: ['index'] },
    { root: 'pages/mine', pages: ['index', 'application/index'] },
    { root: 'pages/inbox', pages: ['index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/progress', 'pages/mine', 'pages/inbox'] },
    'pages/apply/index': { network: 'all', packages: ['pages/progress'] },
  },
  sitemapLocation: 'sitemap.json',
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
