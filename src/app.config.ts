export default defineAppConfig({
  pages: ['pages/home/index', 'pages/guide/index', 'pages/apply/index', 'pages/apply/section/index'],
  subPackages: [
    { root: 'desk', pages: ['queue/index', 'case/index'] },
    // Registers are asked by few; who gives birth does not wait for their page.
    { root: 'pages/records', pages: ['index'] },
    // After handing in: the receipt with its code, and what was filled in.
    { root: 'pages/kept', pages: ['receipt/index', 'copy/index'] },
    // Nobody begins with these; they come while the first page is looked at, and are there without a net later.
    { root: 'pages/progress', pages: ['index'] },
    { root: 'pages/mine', pages: ['index', 'application/index'] },
    { root: 'pages/inbox', pages: ['index'] },
    { root: 'pages/waiting', pages: ['index'] },
    { root: 'pages/apply/photos', pages: ['index'] },
    { root: 'pages/apply/sign', pages: ['index'] },
    { root: 'pages/apply/check', pages: ['index'] },
    // Between the guide and the form, once a case.
    { root: 'pages/consent', pages: ['index'] },
    // For who has cards read; nobody else needs them.
    { root: 'pages/apply/cards', pages: ['index', 'confirm/index'] },
    { root: 'pages/invite', pages: ['index'] },
    // Opened from a link that somebody sent.
    { root: 'pages/cosign', pages: ['index'] },
  ],
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: [
        'pages/consent',
        'pages/progress',
        'pages/mine',
        'pages/inbox',
        'pages/waiting',
        'pages/apply/photos',
        'pages/apply/sign',
        'pages/apply/check',
      ],
    },
    'pages/guide/index': { network: 'all', packages: ['pages/consent'] },
    'pages/apply/index': {
      network: 'all',
      packages: [
        'pages/progress',
        'pages/waiting',
        'pages/apply/photos',
        'pages/apply/sign',
        'pages/apply/check',
        'pages/apply/cards',
      ],
    },
  },
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['chooseAddress'],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '生育一件事',
    navigationBarBackgroundColor: '#F3F6F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F6F4',
    backgroundTextStyle: 'dark',
  },
})
