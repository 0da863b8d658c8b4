import Text

/// One row of a table.
public enum TableRow: Sendable {
  /// What stands in each column, in the order of the columns.
  case cells([TableCell])
  /// A line through the table with a text in the middle: `╌╌╌ 50 đơn vị khác ╌╌╌`.
  case separator(SafeText)
}

/// What stands in one column of one row.
public enum TableCell: Sendable {
  /// Text.
  case spans([Span])
  /// A bar, a sparkline, or anything else that can be drawn in one row.
  case widget(any Widget)

  /// Text with one meaning.
  public static func text(
    _ text: SafeText, role: Role = .text, flags: CellFlags = []
  ) -> TableCell {
    .spans([Span(text, role: role, flags: flags)])
  }
}
