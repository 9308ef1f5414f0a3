import { crc32 } from './crc32.ts'
import { type Deflated, deflatePieces, joinPieces, type Pieces } from './pieces.ts'

/** Fields of a header as written, where they differ from the truth. Sizes in bytes. */
export interface HeaderLies {
  readonly size?: number
  readonly compressedSize?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  readonly name?: string | Uint8Array
  readonly offset?: number
}

/** An entry of a zip to be written, honestly or not. */
export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly content: Pieces
  /** Kept as it is instead of deflated. */
  readonly stored?: boolean
  /** Said of the entry in both headers. */
  readonly lies?: HeaderLies
  readonly localLies?: HeaderLies
  readonly centralLies?: HeaderLies
  /** Sizes and checksum follow the data instead of preceding it (APPNOTE 4.3.9). */
  readonly descriptor?: boolean
  /** Sizes and offset in a zip64 extra field (APPNOTE 4.5.3). */
  readonly zip64?: boolean
  /** The central header points to the data of the entry before. */
  readonly sharesData?: boolean
  readonly extra?: Uint8Array
}

/** What surrounds the entries. */
export interface ZipFrame {
  readonly prefix?: Uint8Array
  readonly comment?: Uint8Array
  readonly suffix?: Uint8Array
  /** Entry count as declared. */
  readonly count?: number
  readonly directoryOffset?: number
  readonly zip64?: boolean
  readonly withoutEnd?: boolean
}

interface Header {
  readonly name: Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly compressedSize: number
  readonly offset: number
  readonly extra: Uint8Array
}

/** Writes a zip file (PKWARE APPNOTE 6.3.10, sections 4.3.6 to 4.3.16) with every field open to a lie. */
export function writeZip(entries: Iterable<ZipEntry>, frame: ZipFrame = {}): Uint8Array {
  const out: Uint8Array[] = [frame.prefix ?? new Uint8Array()]
  const directory: Uint8Array[] = []
  let at = out[0]?.length ?? 0
  let previous = at
  for (const entry of entries) {
    const packed = pack(entry)
    const start = entry.sharesData ? previous : at
    const truth = header(entry, packed, start)
    if (!entry.sharesData) {
      const local = localHeader({ ...truth, ...plain(entry.lies), ...plain(entry.localLies) }, entry)
      const tail = entry.descriptor ? descriptor(truth) : new Uint8Array()
      out.push(local, packed.data, tail)
      at += local.length + packed.data.length + tail.length
    }
    previous = start
    directory.push(centralHeader({ ...truth, ...plain(entry.lies), ...plain(entry.centralLies) }, entry))
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  out.push(...directory)
  if (!frame.withoutEnd) out.push(...endRecords(frame, directory.length, size, at))
  if (frame.suffix) out.push(frame.suffix)
  return Buffer.concat(out)
}

const nameBytes = (name: string | Uint8Array) => (typeof name === 'string' ? Buffer.from(name) : name)

function plain(lies: HeaderLies = {}): Partial<Header> {
  const { name, ...rest } = lies
  return name === undefined ? rest : { ...rest, name: nameBytes(name) }
}

function pack(entry: ZipEntry): Deflated {
  if (entry.sharesData) return { data: new Uint8Array(), size: 0, crc: 0 }
  if (!entry.stored) return deflatePieces(entry.content)
  const data = joinPieces(entry.content)
  return { data, size: data.length, crc: crc32(data) }
}

function header(entry: ZipEntry, packed: Deflated, offset: number): Header {
  return {
    name: nameBytes(entry.name),
    // Bit 11: the name is UTF-8; bit 3: a data descriptor follows.
    flags: (typeof entry.name === 'string' ? 0x800 : 0) | (entry.descriptor ? 8 : 0),
    method: entry.stored ? 0 : 8,
    crc: packed.crc,
    size: packed.size,
    compressedSize: packed.data.length,
    offset,
    extra: entry.extra ?? new Uint8Array(),
  }
}

const little = (bytes: number, value: number) => {
  const out = Buffer.alloc(bytes)
  let rest = value
  for (let i = 0; i < bytes; i++, rest = Math.floor(rest / 256)) out[i] = rest % 256
  return out
}
const u16 = (value: number) => little(2, value)
const u32 = (value: number) => little(4, value)
const u64 = (value: number) => little(8, value)
const full = 0xffffffff

function localHeader(truth: Header, entry: ZipEntry): Uint8Array {
  const late = entry.descriptor === true
  const extra = entry.zip64
    ? Buffer.concat([u16(1), u16(16), u64(truth.size), u64(truth.compressedSize)])
    : truth.extra
  const sizes = entry.zip64 ? [full, full] : late ? [0, 0] : [truth.compressedSize, truth.size]
  return Buffer.concat([
    u32(0x04034b50),
    u16(entry.zip64 ? 45 : 20),
    ...[truth.flags, truth.method, 0, 0x21].map(u16),
    ...[late ? 0 : truth.crc, ...sizes].map(u32),
    ...[truth.name.length, extra.length].map(u16),
    truth.name,
    extra,
  ])
}

const descriptor = (truth: Header) =>
  Buffer.concat([0x08074b50, truth.crc, truth.compressedSize, truth.size].map(u32))

function centralHeader(truth: Header, entry: ZipEntry): Uint8Array {
  const extra = entry.zip64
    ? Buffer.concat([u16(1), u16(24), u64(truth.size), u64(truth.compressedSize), u64(truth.offset)])
    : truth.extra
  const sizes = entry.zip64 ? [full, full] : [truth.compressedSize, truth.size]
  return Buffer.concat([
    u32(0x02014b50),
    ...[20, entry.zip64 ? 45 : 20, truth.flags, truth.method, 0, 0x21].map(u16),
    ...[truth.crc, ...sizes].map(u32),
    ...[truth.name.length, extra.length, 0, 0, 0].map(u16),
    ...[0, entry.zip64 ? full : truth.offset].map(u32),
    truth.name,
    extra,
  ])
}

function endRecords(frame: ZipFrame, entries: number, size: number, offset: number): Uint8Array[] {
  const count = frame.count ?? entries
  const comment = frame.comment ?? new Uint8Array()
  const start = frame.directoryOffset ?? offset
  const end = (few: number, many: number, where: number) =>
    Buffer.concat([
      u32(0x06054b50),
      ...[0, 0, few, few].map(u16),
      ...[many, where].map(u32),
      u16(comment.length),
      comment,
    ])
  // More entries than 16 bits count need the zip64 records.
  if (!frame.zip64 && count <= 0xffff) return [end(count, size, start)]
  const record = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    ...[45, 45].map(u16),
    ...[0, 0].map(u32),
    ...[count, count, size, start].map(u64),
  ])
  const locator = Buffer.concat([u32(0x07064b50), u32(0), u64(offset + size), u32(1)])
  return [record, locator, end(0xffff, full, full)]
}
