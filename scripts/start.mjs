// `npm start` is `commonwise start`.

process.argv.splice(2, 0, 'start')
await import('../bin/commonwise.mjs')
