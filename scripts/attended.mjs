// Loaded into npm and the bundler: they leave when whoever started them is gone, even by `kill -9`,
// so that two of them never write the same folder.

process.on('disconnect', () => process.exit(1))
process.channel?.unref()
