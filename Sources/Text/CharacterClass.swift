/// What the text filter does with a Unicode scalar, and how wide the scalar then is.
///
/// The raw values of the three classes that are let through are their widths in columns.
enum CharacterClass: UInt8 {
  /// Let through; drawn over the scalar before it and takes no column of its own.
  case mark = 0
  /// Let through; takes one column.
  case narrow = 1
  /// Let through; takes two columns.
  case wide = 2
  /// Shown as something else: a control picture or U+FFFD.
  case replaced = 3
  /// Left out: it has no shape of its own, and terminals disagree about its width.
  case dropped = 4

  /// The class of a scalar.
  init(_ scalar: Unicode.Scalar) {
    if CharacterTable.isPlain(scalar.value) {
      self = .narrow
    } else {
      self = CharacterTable.lookUp(scalar.value)
    }
  }
}
