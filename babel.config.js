module.exports = {
  presets: [
    ['taro', { framework: 'react', ts: true, targets: { ios: '12', chrome: '70' }, useBuiltIns: false, hot: false }],
  ],
}
