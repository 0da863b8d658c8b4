import Measures
import Text

/// A column of a file of measures, in either form.
enum MeasuresHeader: Hashable {
  /// A column that says who, when, what or whence.
  case field(MeasureColumn)

  /// A column of counts of the wide form.
  case count(CountColumn)

  /// Dossiers finished before they were due, beside `Đúng hạn` which leaves them out: both together
  /// are those on time.
  case early

  /// The column with a header, as the contract or an office writes it.
  init?(header: String) {
    if let count = CountColumn(header: header) {
      self = .count(count)
    } else if let field = MeasureColumn(header: header) {
      self = .field(field)
    } else if Self.earlyNames.contains(Self.bareKey(header)) {
      self = .early
    } else {
      return nil
    }
  }

  /// Whether a header of dossiers on time leaves out those that were early: it says `đúng hạn`, and
  /// not `trước`.
  static func leavesOutEarly(_ header: String) -> Bool {
    let key = bareKey(header)
    return key.hasSuffix("dung han") && !key.contains("truoc")
  }

  /// The headers of dossiers that were early, folded.
  private static let earlyNames: Set<String> = [
    "truoc han", "ho so truoc han", "giai quyet truoc han", "ho so giai quyet truoc han",
    "da giai quyet truoc han", "som han",
  ]

  private static func bareKey(_ header: String) -> String {
    Folding.key(String(header.prefix { $0 != "(" && $0 != "[" }))
  }
}
