import Text

extension Grid {
  /// The grid for a terminal that cannot show all of it, glyph by glyph.
  ///
  /// - Parameter lettersToo: False replaces drawings only (`█` → `=`), as `--ascii` asks; true
  ///   replaces letters as well (`ộ` → `o`), for a locale without UTF-8, where nothing beside ASCII
  ///   may be sent.
  /// - Returns: A grid of the same size with the same roles.
  public func asciiFallback(lettersToo: Bool) -> Grid {
    var copy = self
    for index in copy.cells.indices where !copy.cells[index].isWideTail {
      let glyph = copy.cells[index].glyph
      if glyph.isASCII, copy.cells[index].marks == 0 { continue }
      let replaced = lettersToo ? Folding.ascii(glyph) : Folding.asciiGlyph(glyph)
      guard replaced != glyph || lettersToo else { continue }
      copy.cells[index].scalar = replaced.value
      copy.cells[index].marks = 0
      // One column is enough for what stands there now.
      if index + 1 < copy.cells.count, copy.cells[index + 1].isWideTail {
        copy.cells[index + 1] = copy.cells[index + 1].blanked
      }
    }
    return copy
  }
}

extension Cell {
  /// An empty cell of the same role, no half of anything.
  fileprivate var blanked: Cell { Cell(" ", role: role, flags: flags.subtracting(.wideTail)) }
}
