// How much ink a page shows where the machine has no font of its own to lend.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool } from './run-tool.mjs'

const bands = 20

/** A fontconfig configuration that knows no font at all; for FONTCONFIG_FILE. */
export async function writeFontlessConfig(folder) {
  const file = join(folder, 'no-fonts.conf')
  const empty = join(folder, 'no-fonts')
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${empty}</dir><cachedir>${empty}-cache</cachedir></fontconfig>\n`,
  )
  return file
}

/** Renders page 1 at 60 dots an inch: the share of dark pixels, and how many of 20 bands from top to bottom have any. */
export async function measurePageInk(pdf, folder, fontConfig) {
  const prefix = join(folder, 'page')
  await runTool('pdftoppm', ['-gray', '-r', '60', '-f', '1', '-l', '1', '-singlefile', pdf, prefix], {
    env: { FONTCONFIG_FILE: fontConfig },
  })
  const { width, height, pixels } = parseGreyMap(await readFile(`${prefix}.pgm`))
  const inBand = new Array(bands).fill(0)
  for (let i = 0; i < pixels.length; i++)
    if (pixels[i] < 128) inBand[Math.floor((Math.floor(i / width) * bands) / height)]++
  const dark = inBand.reduce((sum, count) => sum + count, 0)
  return { share: dark / pixels.length, bands: inBand.filter((count) => count > 3).length }
}

/** A binary portable grey map (P5), 8 bits a pixel. */
function parseGreyMap(bytes) {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (header === null) throw new Error('pdftoppm gave no 8-bit grey map')
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) }
}
