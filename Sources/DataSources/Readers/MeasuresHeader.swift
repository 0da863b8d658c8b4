import Measures

/// A column of a file of measures, in either form.
enum MeasuresHeader: Hashable {
  /// A column that says who, when, what or whence.
  case field(MeasureColumn)

  /// A column of counts of the wide form.
  case count(CountColumn)

  /// The column with a header, as the contract or an office writes it.
  init?(header: String) {
    if let count = CountColumn(header: header) {
      self = .count(count)
    } else if let field = MeasureColumn(header: header) {
      self = .field(field)
    } else {
      return nil
    }
  }
}
