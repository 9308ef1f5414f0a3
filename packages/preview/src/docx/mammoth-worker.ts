/**
 * The code of mammoth's thread, as text: a Node 20 worker cannot load TypeScript, and tests run from source. It knows nothing
 * but mammoth: a small Word file comes in, HTML goes out. Pictures are not read here; their alt text says which they are.
 */
export const mammothWorker = `'use strict'
const { parentPort, workerData } = require('node:worker_threads')
const mammoth = require(workerData.mammoth)
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
parentPort.on('message', async (docx) => {
  try {
    const options = { ...workerData.options, convertImage }
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) }, options)
    parentPort.postMessage(value)
  } catch {
    parentPort.postMessage(undefined)
  }
})
`
