export default defineAppConfig({ pages: ['pages/form/index'], lazyCodeLoading: 'requiredComponents' })
