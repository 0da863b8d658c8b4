import Measures
import Text

/// Where the entries of a recording are, and what each is about.
struct RecordingIndex {
  /// One entry about a source.
  struct Entry {
    let number: Int
    /// When it was known; never before the entry in front of it, whatever the clock did.
    let at: Moment
    let offset: Int64
    let length: Int
    /// The position in `entries` of the dataset that was known then; nil when there was none.
    var dataset: Int?
    /// The position of the dataset that this one's is a change of; nil when it is whole.
    var base: Int?
  }

  /// The entries of one source, in the order of the file.
  struct Track {
    var entries: [Entry] = []
    /// Positions by entry number, of entries that have a dataset.
    fileprivate var datasets: [Int: Int] = [:]
    fileprivate var latest: Int?

    /// The last entry that was known at a time; nil before the first.
    func position(at moment: Moment) -> Int? {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].at <= moment { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? low - 1 : nil
    }
  }

  /// The sources, in the order of naming.
  private(set) var sources: [SourceID] = []

  /// What is known of each source.
  private(set) var tracks: [SourceID: Track] = [:]

  /// What is wrong with the file.
  private(set) var problems: [SourceProblem] = []

  /// The time of the first entry.
  private(set) var start = Moment(seconds: 0)

  /// The time of the last entry.
  private(set) var end = Moment(seconds: 0)

  private let file: RecordingFile
  private let name: SafeText
  private var offset: Int64 = 0
  private var expectedNumber = 1
  private var hasTime = false

  /// Looks at all entries; datasets are not unpacked.
  ///
  /// - Throws: `unusable` when the file is no recording, or none of its entries can be read.
  init(_ file: RecordingFile) throws(SourceError) {
    self.file = file
    name = SafeText(file.path)
    while offset < file.size {
      guard expectedNumber <= RecordingFormat.entryLimit else {
        report(.tooManyEntries(limit: RecordingFormat.entryLimit))
        break
      }
      guard let length = member(at: offset) else {
        guard try skip() else { break }
        continue
      }
      try take(length)
    }
    guard !tracks.isEmpty || hasTime else {
      report(.notARecording)
      throw .unusable(problems: problems, omitted: 0)
    }
  }

  // MARK: - Walking

  /// The length of the entry at an offset; nil when there is none, or not all of it.
  private func member(at offset: Int64) -> Int? {
    let header = file.bytes(at: offset, count: GzipMember.headerBytes)
    guard let length = GzipMember.length(header), length <= file.size - offset else { return nil }
    return Int(exactly: length)
  }

  private mutating func take(_ length: Int) throws(SourceError) {
    guard let (entry, hasDataset) = head(at: offset, length: length) else {
      report(.damaged(byteOffset: offset, bytes: Int64(length)))
      offset += Int64(length)
      expectedNumber += 1
      return
    }
    // Entries that were lost are counted, so that a problem names the entry that has it.
    expectedNumber = entry.number
    try note(entry, hasDataset, length)
    offset += Int64(length)
    expectedNumber += 1
  }

  private mutating func note(
    _ entry: RecordingEntry, _ hasDataset: Bool, _ length: Int
  ) throws(SourceError) {
    let at = hasTime ? max(end, entry.at) : entry.at
    switch entry.event {
    case .start(let format, _, let names):
      guard format == RecordingFormat.name else {
        report(.otherVersion(SafeText(format)))
        throw .unusable(problems: problems, omitted: 0)
      }
      for source in names { add(source) }
    case .source(let health):
      add(health.source)
      place(entry, hasDataset, at: at, length, in: health.source)
    case .end: break
    }
    if !hasTime { start = at }
    hasTime = true
    end = at
  }

  private mutating func add(_ source: SourceID) {
    guard tracks[source] == nil else { return }
    sources.append(source)
    tracks[source] = Track()
  }

  private mutating func place(
    _ entry: RecordingEntry, _ hasDataset: Bool, at: Moment, _ length: Int, in source: SourceID
  ) {
    guard var track = tracks.removeValue(forKey: source) else { return }
    defer { tracks[source] = track }
    let position = track.entries.count
    var new = Entry(number: entry.number, at: at, offset: offset, length: length)
    if hasDataset {
      if let base = entry.base {
        new.base = track.datasets[base]
        // The dataset before stays; the entry still tells how the source was doing.
        if new.base == nil { report(.withoutBase(entry: base)) }
      }
      if entry.base == nil || new.base != nil {
        track.latest = position
        track.datasets[entry.number] = position
      }
    }
    new.dataset = track.latest
    track.entries.append(new)
  }

  /// What stands before the dataset of an entry, and whether there is one; nil when it is damaged.
  private func head(at offset: Int64, length: Int) -> (RecordingEntry, hasDataset: Bool)? {
    // A few hundred bytes in all but entries with the longest words.
    for count in [min(length, 4_096), length] {
      let content = Gzip.beginning(of: file.bytes(at: offset, count: count))
      let stops = [RecordingFormat.separator, UInt8(ascii: "\n")]
      guard let stop = content.prefix(RecordingFormat.headBytes).firstIndex(where: stops.contains)
      else { continue }
      let hasDataset = content[stop] == RecordingFormat.separator
      let text = Array(content[..<stop]) + (hasDataset ? Array("}".utf8) : [])
      return RecordingEntry(text).map { ($0, hasDataset) }
    }
    return nil
  }

  /// Passes over bytes that are no entry; false at the end of the file.
  private mutating func skip() throws(SourceError) -> Bool {
    let start = offset
    let next = nextMember(after: start) ?? file.size
    if start == 0 && next == file.size {
      report(.notARecording)
      throw .unusable(problems: problems, omitted: 0)
    }
    offset = next
    if next == file.size {
      // Something that begins as an entry and does not end is no damage.
      let header = file.bytes(at: start, count: GzipMember.headerBytes)
      let isBegun = GzipMember.length(header) != nil || header.count < GzipMember.headerBytes
      report(
        isBegun ? .cutOff(byteOffset: start) : .damaged(byteOffset: start, bytes: next - start))
      return false
    }
    report(.damaged(byteOffset: start, bytes: next - start))
    expectedNumber += 1
    return true
  }

  private func nextMember(after offset: Int64) -> Int64? {
    let window = 1 << 20
    var from = offset + 1
    while from < file.size {
      let bytes = file.bytes(at: from, count: window)
      var position = 0
      while let found = GzipMember.start(in: bytes, from: position) {
        if member(at: from + Int64(found)) != nil { return from + Int64(found) }
        position = found + 1
      }
      guard bytes.count == window else { return nil }
      // A header may lie across the end of the window.
      from += Int64(window - GzipMember.headerBytes)
    }
    return nil
  }

  private mutating func report(_ fault: RecordingFault) {
    guard problems.count < ReadRequest.defaultProblemLimit else { return }
    problems.append(
      SourceProblem(file: name, line: expectedNumber, reason: .recording(fault)))
  }
}
