import Text

/// A column of the smaller files (units, targets, breaks, indicators), by its name in the contract.
protocol NamedColumn: CaseIterable, Hashable, RawRepresentable where RawValue == String {}

extension NamedColumn {
  /// The column whose name differs from a header in nothing but case and punctuation.
  init?(header: String) {
    let key = Folding.key(header)
    guard let column = Self.allCases.first(where: { Folding.key($0.rawValue) == key }) else {
      return nil
    }
    self = column
  }

  /// The name as a problem shows it.
  var title: SafeText { SafeText(rawValue) }
}
