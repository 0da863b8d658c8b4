/// A number as it stands in a cell: `42.5`, `42,5 %`, `1.234.567`, `1 234 567`, `−3`.
///
/// Reading is exact: no floating point is involved. What cannot be told apart (`1.234` is either
/// one and a bit or more than a thousand) is said to be so; the caller knows the column.
package struct NumberCell: Hashable, Sendable {
  /// What the digits mean.
  package enum Form: Hashable, Sendable {
    /// `unscaled` / 10^`scale`, with as many decimals as were written.
    case number(unscaled: Int64, scale: Int)

    /// A mark before exactly three digits, at most three before it: decimal or grouping.
    case ambiguous(digits: Int64, mark: DecimalMark)
  }

  /// What the digits mean.
  package let form: Form

  /// The decimal mark that this cell proves: `42,5` and `1.234.567` both prove the comma.
  package let evidence: DecimalMark?

  /// Whether a per cent sign follows.
  package let hasPercentSign: Bool

  /// Why a cell is no number.
  package enum Failure: Error, Hashable, Sendable {
    /// Not one of the forms.
    case malformed

    /// More than `NumberCell.maximumDigits` digits.
    case tooLarge
  }

  /// So many digits always fit 64 bits.
  package static let maximumDigits = 18

  /// Reads a cell without blanks around it.
  package static func parse(_ cell: UnsafeRawBufferPointer) -> Result<NumberCell, Failure> {
    var parser = NumberParser(cell)
    return parser.parse()
  }

  /// The number, with `mark` settling what is ambiguous; nil when that is needed and not known.
  package func decimal(mark: DecimalMark?) -> (unscaled: Int64, scale: Int)? {
    switch form {
    case .number(let unscaled, let scale):
      return (unscaled, scale)
    case .ambiguous(let digits, let written):
      guard let mark else { return nil }
      return (digits, mark == written ? 3 : 0)
    }
  }

  /// The same for a number that a program wrote with a decimal point, and never grouped.
  var exact: NumberCell {
    guard case .ambiguous(let digits, .point) = form else { return self }
    return NumberCell(
      form: .number(unscaled: digits, scale: 3), evidence: .point, hasPercentSign: hasPercentSign)
  }

  /// The number in a column of counts, where three digits behind a mark are a group.
  ///
  /// Programs that know only floating point write `1234.0`: decimals of zeroes are dropped. Nil
  /// when something else stands behind the mark.
  package var count: Int64? {
    switch form {
    case .ambiguous(let digits, _):
      return digits
    case .number(var unscaled, var scale):
      while scale > 0, unscaled % 10 == 0 {
        unscaled /= 10
        scale -= 1
      }
      return scale == 0 ? unscaled : nil
    }
  }
}
