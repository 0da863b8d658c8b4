/// Remembers what the bytes of a cell mean, so that each spelling is worked out once.
///
/// A million rows name a few thousand units: an open-addressing table of bytes answers without
/// making a string. Beyond `limit` spellings everything is forgotten: a file in which every cell
/// is another must not fill the memory.
struct CellCache<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var salt: UInt64
    var start: Int
    var length: Int
    var meaning: Meaning
  }

  /// Spellings kept at once; the country has some 4,000 units, each with a few spellings.
  static var limit: Int { 1 << 16 }

  private var entries: [Entry] = []
  private var spellings: [UInt8] = []
  /// Position + 1 of an entry, 0 where there is none; twice as many as entries at least.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// The entry that was asked for last: rows of one unit mostly follow each other.
  private var last = -1

  init() {}

  /// The meaning of some bytes; `salt` tells apart what else it depends on.
  @inline(__always)
  mutating func find(_ bytes: UnsafeRawBufferPointer, salt: UInt64 = 0) -> Meaning? {
    let hash = ByteHash.of(bytes, seed: salt)
    if last >= 0, entries[last].hash == hash, matches(last, bytes, salt) {
      return entries[last].meaning
    }
    return search(bytes, hash, salt)
  }

  /// Remembers a meaning that `find` did not know.
  mutating func remember(
    _ meaning: Meaning, for bytes: UnsafeRawBufferPointer, salt: UInt64 = 0
  ) {
    if entries.count >= Self.limit { self = CellCache() }
    if entries.count * 2 >= slots.count { grow() }
    let hash = ByteHash.of(bytes, seed: salt)
    last = entries.count
    entries.append(
      Entry(
        hash: hash, salt: salt, start: spellings.count, length: bytes.count, meaning: meaning))
    spellings.append(contentsOf: bytes)
    insert(last)
  }

  private mutating func search(
    _ bytes: UnsafeRawBufferPointer, _ hash: UInt64, _ salt: UInt64
  ) -> Meaning? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if entries[entry].hash == hash, matches(entry, bytes, salt) {
        last = entry
        return entries[entry].meaning
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(
    _ entry: Int, _ bytes: UnsafeRawBufferPointer, _ salt: UInt64
  ) -> Bool {
    let length = entries[entry].length
    guard length == bytes.count, entries[entry].salt == salt else { return false }
    let start = entries[entry].start
    for index in 0..<length where spellings[start + index] != bytes[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for entry in entries.indices { insert(entry) }
  }

  private mutating func insert(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: entries[entry].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(truncatingIfNeeded: entry + 1)
  }
}
