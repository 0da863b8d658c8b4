import Measures
import Text

/// Writes the document of a dataset in pieces, so that nobody needs all of it at once.
///
/// The same dataset always gives the same bytes: no clock, no locale, no order of a hash table.
/// Every row stands on a line of its own. Reading the document gives the dataset again, but for the
/// names of files and the short names of users' own indicators, which the contract has no place for.
public struct DatasetDocumentEncoder: Sendable {
  private enum Section: CaseIterable {
    case units
    case indicators
    case targets
    case breaks
    case quality
    case observations
    case end

    var name: StaticString {
      switch self {
      case .units: "units"
      case .indicators: "indicators"
      case .targets: "targets"
      case .breaks: "breaks"
      case .quality: "quality"
      case .observations, .end: "observations"
      }
    }
  }

  /// Bytes of a piece, about: a chunk of a transfer.
  public static let pieceBytes = 1 << 16

  private let dataset: Dataset
  private var rows: DatasetRowEncoder
  private var section: Section?
  private var position = 0
  private var isDone = false

  /// An encoder of a dataset.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    rows = DatasetRowEncoder(dataset)
  }

  /// The next piece; nil behind the last.
  public mutating func nextPiece() -> [UInt8]? {
    if isDone { return nil }
    while !isDone, rows.writer.bytes.count < Self.pieceBytes { step() }
    return rows.take()
  }

  private mutating func step() {
    guard let section else {
      header()
      begin(.units)
      return
    }
    guard position < count(section) else {
      rows.writer.raw(position == 0 ? "]" : "\n]")
      finish(section)
      return
    }
    rows.writer.raw(position == 0 ? "\n" : ",\n")
    row(section)
    position += 1
  }

  private mutating func begin(_ next: Section) {
    section = next
    position = 0
    rows.writer.raw(",\n\"")
    rows.writer.raw(next.name)
    rows.writer.raw("\":[")
  }

  private mutating func finish(_ section: Section) {
    let following = Section.allCases.drop { $0 != section }.dropFirst().first ?? .end
    guard following == .end else { return begin(following) }
    rows.writer.raw("\n}\n")
    isDone = true
  }

  private func count(_ section: Section) -> Int {
    switch section {
    case .units: dataset.registry.units.count
    case .indicators: dataset.catalogue.indicators.count
    case .targets: dataset.targets.count
    case .breaks: dataset.breaks.count
    case .quality: dataset.quality.count
    case .observations: dataset.observations.count
    case .end: 0
    }
  }

  private mutating func row(_ section: Section) {
    switch section {
    case .units:
      let unit = UnitIndex(raw: UInt32(truncatingIfNeeded: position))
      for version in dataset.registry[unit].versions.indices {
        if version > 0 { rows.writer.raw(",\n") }
        rows.unit(unit, version: version)
      }
    case .indicators: rows.indicator(dataset.catalogue.indices[position])
    case .targets: rows.target(dataset.targets[position])
    case .breaks: rows.seriesBreak(dataset.breaks[position])
    case .quality: rows.quality(dataset.quality[position])
    case .observations: rows.observation(position)
    case .end: break
    }
  }

  private mutating func header() {
    rows.writer.raw("{\"contract\":")
    rows.writer.string(DatasetDocument.contract)
    if let moment = dataset.generatedAt {
      rows.writer.raw(",\n\"generated_at\":")
      rows.writer.string(moment.code)
    }
    if let day = dataset.asOf {
      rows.writer.raw(",\n\"as_of\":")
      rows.writer.string(day.code)
    }
    rows.writer.raw(",\n\"source\":{\"names\":[")
    for (position, source) in dataset.sources.enumerated() {
      if position > 0 { rows.writer.raw(",") }
      rows.writer.string(source.name)
    }
    rows.writer.raw("]}")
  }
}

extension Moment {
  /// The ISO 8601 form in the time of `Asia/Ho_Chi_Minh`: `2026-10-10T06:15:00+07:00`.
  var code: String {
    let (local, overflow) = seconds.addingReportingOverflow(Self.fieldOffset)
    let second = overflow ? 0 : ((local % 86_400) + 86_400) % 86_400
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    return fieldDay.code + "T" + two(second / 3_600) + ":" + two(second / 60 % 60) + ":"
      + two(second % 60) + "+07:00"
  }
}
