/// The block elements of Unicode by how much of a cell they fill, in eighths.
enum Blocks {
  /// Filled from the left: space, then one eighth to the whole cell.
  static let fromLeft: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  /// Filled from below: space, then one eighth to the whole cell.
  static let fromBelow: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
