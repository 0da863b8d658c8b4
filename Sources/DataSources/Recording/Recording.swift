import Measures
import Synchronization
import Text

/// A recording that was opened: what its sources gave at any time.
public final class Recording: Sendable {
  /// What was known of a source at a time.
  struct Knowledge: Sendable {
    /// How it was doing; nil before the first entry about it.
    var health: SourceHealth?
    /// Which entry's dataset was known; 0 when none was.
    var datasetEntry = 0
  }

  /// A dataset that has been put together, kept for the next one that is a change of it.
  private struct Assembled {
    var position: Int
    var document: RecordedDocument
    var problems: [SourceProblem]
  }

  /// The path as it was given.
  public let path: String

  /// The sources that were recorded, in the order of naming.
  public let sources: [SourceID]

  /// What is wrong with the file; what is good in it can be used.
  public let problems: [SourceProblem]

  /// When the recording began.
  public let start: Moment

  /// When the last thing was recorded.
  public let end: Moment

  private let file: RecordingFile
  private let tracks: [SourceID: RecordingIndex.Track]
  private let assembled = Mutex<[SourceID: Assembled]>([:])

  /// Opens a recording and looks at its entries; datasets are read when they are asked for.
  ///
  /// - Parameter path: the file.
  /// - Throws: why it cannot be read; `unusable` when it is no recording.
  public init(path: String) throws(SourceError) {
    self.path = path
    file = try RecordingFile(path: path)
    let index = try RecordingIndex(file)
    sources = index.sources
    tracks = index.tracks
    problems = index.problems
    start = index.start
    end = index.end
  }

  /// When something changed: once for each second with entries, in order.
  public var moments: [Moment] {
    var moments: Set<Moment> = [start, end]
    for track in tracks.values { moments.formUnion(track.entries.map(\.at)) }
    return moments.sorted()
  }

  /// When the first dataset was there; the beginning when there is none.
  public var firstDataset: Moment {
    tracks.values.compactMap { $0.entries.first { $0.dataset != nil }?.at }.min() ?? start
  }

  /// What was known of a source at a time.
  func knowledge(of source: SourceID, at moment: Moment) -> Knowledge {
    guard let track = tracks[source], let position = track.position(at: moment) else {
      return Knowledge()
    }
    let entry = track.entries[position]
    var knowledge = Knowledge()
    knowledge.datasetEntry = entry.dataset.map { track.entries[$0].number } ?? 0
    if let line = self.line(of: entry), case .source(let health)? = Self.head(of: line)?.event {
      knowledge.health = health
    }
    return knowledge
  }

  /// The dataset that was known at a time, as if it were read now.
  ///
  /// - Returns: nil when none was known.
  /// - Throws: `unusable` when its entry is damaged; what reading a document throws.
  func outcome(
    of source: SourceID, at moment: Moment, request: ReadRequest
  ) throws(SourceError) -> ReadOutcome? {
    guard let track = tracks[source], let entry = track.position(at: moment),
      let position = track.entries[entry].dataset
    else { return nil }
    let known = assembled.withLock { $0.removeValue(forKey: source) }
    let current = try assemble(position, of: track, from: known)
    assembled.withLock { $0[source] = current }
    let read = try DatasetDocument.decode(
      current.document.bytes, name: source.name, request: request)
    let number = track.entries[position].number
    let others = (source == sources.first ? problems : []) + current.problems
    return ReadOutcome(
      dataset: read.dataset, problems: others + read.problems,
      errorCount: others.count { $0.severity == .error } + read.errorCount,
      warningCount: others.count { $0.severity == .warning } + read.warningCount,
      files: read.files, version: Version(Self.version(number)))
  }

  /// What is wrong with the datasets of a source, every one of which is unpacked; what is wrong with
  /// the file as a whole is in ``problems``.
  func damage(of source: SourceID) -> [SourceProblem] {
    guard let track = tracks[source] else { return [] }
    var found: [SourceProblem] = []
    var lost: Set<Int> = []
    var known: Assembled?
    for (position, entry) in track.entries.enumerated() where entry.dataset == position {
      if let base = entry.base, lost.contains(base) {
        lost.insert(position)
        let fault = RecordingFault.withoutBase(entry: track.entries[base].number)
        found.append(
          SourceProblem(file: SafeText(path), line: entry.number, reason: .recording(fault)))
        continue
      }
      do throws(SourceError) {
        known = try assemble(position, of: track, from: known)
      } catch {
        lost.insert(position)
        if case .unusable(let problems, _) = error { found += problems }
      }
    }
    return found
  }

  /// How the dataset of an entry is called.
  static func version(_ entry: Int) -> String { "entry \(entry)" }

  // MARK: - Entries

  /// Puts the dataset of an entry together: from the whole one it goes back to, or from one that is
  /// on the way.
  private func assemble(
    _ position: Int, of track: RecordingIndex.Track, from known: Assembled?
  ) throws(SourceError) -> Assembled {
    if let known, known.position == position { return known }
    var chain = [position]
    while let base = track.entries[chain[chain.count - 1]].base, base != known?.position {
      chain.append(base)
    }
    let isFromKnown = track.entries[chain[chain.count - 1]].base != nil
    var current = isFromKnown ? known : nil
    for position in chain.reversed() {
      let entry = track.entries[position]
      guard let line = self.line(of: entry),
        let next = Self.dataset(of: line, after: current?.document)
      else { throw damaged(entry) }
      current = Assembled(position: position, document: next.document, problems: next.problems)
    }
    guard let current else { throw damaged(track.entries[position]) }
    return current
  }

  private func damaged(_ entry: RecordingIndex.Entry) -> SourceError {
    .unusable(
      problems: [
        SourceProblem(
          file: SafeText(path), line: entry.number,
          reason: .recording(.damaged(byteOffset: entry.offset, bytes: Int64(entry.length))))
      ], omitted: 0)
  }

  /// The line of an entry, unpacked and checked; nil when it is damaged.
  private func line(of entry: RecordingIndex.Entry) -> [UInt8]? {
    let packed = file.bytes(at: entry.offset, count: entry.length)
    guard packed.count == entry.length,
      case .success(let content) = Gzip.decompress(
        packed, limit: RecordingFormat.entryBytes, checkpoint: { (_: Int) throws(Never) in })
    else { return nil }
    return content.bytes
  }

  private static func head(of line: [UInt8]) -> RecordingEntry? {
    let stop = line.firstIndex { $0 == RecordingFormat.separator || $0 == UInt8(ascii: "\n") }
    guard let stop else { return nil }
    let brace = line[stop] == RecordingFormat.separator ? Array("}".utf8) : []
    return RecordingEntry(Array(line[..<stop]) + brace)
  }

  /// The problems and the dataset of an entry; nil when it has none or does not fit `base`.
  private static func dataset(
    of line: [UInt8], after base: RecordedDocument?
  ) -> (document: RecordedDocument, problems: [SourceProblem])? {
    let problemsKey = Array(",\"problems\":".utf8)
    let datasetKey = Array(",\"dataset\":".utf8)
    // The dataset's own brace stays, the entry's goes.
    guard line.suffix(2).elementsEqual("}\n".utf8) else { return nil }
    var parts = line.dropLast(2).split(
      separator: RecordingFormat.separator, omittingEmptySubsequences: false
    ).dropFirst()
    guard let problems = parts.popFirst(), problems.starts(with: problemsKey),
      let first = parts.popFirst(), first.starts(with: datasetKey),
      let read = RecordedProblems.read(Array(problems.dropFirst(problemsKey.count)))
    else { return nil }
    let document = RecordedDocument(
      parts: [first.dropFirst(datasetKey.count)] + Array(parts), after: base)
    return document.map { ($0, read) }
  }
}
