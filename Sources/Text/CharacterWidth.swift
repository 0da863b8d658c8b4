/// The width of characters on a terminal.
///
/// The cursor of ncurses stands where `wcwidth` of the C library says, so this table agrees with
/// it (glibc 2.36, Unicode 14, locale C.UTF-8) for every scalar that the filter of ``SafeText``
/// lets through. A test compares all of them.
public enum CharacterWidth {
  /// The columns a scalar takes once it has gone through the filter: 0, 1 or 2.
  ///
  /// A scalar that the filter leaves out counts 0, one that it replaces counts 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch CharacterClass(scalar) {
    case .mark, .dropped: 0
    case .narrow, .replaced: 1
    case .wide: 2
    }
  }

  /// The columns all scalars of a text take together, marks counting nothing.
  static func of(_ text: String) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars { columns += of(scalar) }
    return columns
  }
}
