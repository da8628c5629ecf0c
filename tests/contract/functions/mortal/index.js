/** Says when it has been loaded, and dies when it is told to. */
console.log('loaded')

exports.main = async ({ action }) => (action === 'die' ? process.exit(1) : 'alive')
