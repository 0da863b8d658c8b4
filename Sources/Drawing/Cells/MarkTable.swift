/// The sequences of combining marks that occur in one grid, each stored once.
public struct MarkTable: Hashable, Sendable {
  private var sequences: [[Unicode.Scalar]] = []
  private var indices: [[Unicode.Scalar]: UInt16] = [:]

  /// The most marks one base may carry; what comes after them is dropped.
  public static let limit = 4

  /// A table without entries.
  public init() {}

  /// True if no glyph of the grid has marks.
  public var isEmpty: Bool { sequences.isEmpty }

  /// The marks behind a cell's index; none for 0 and for an index that is not in use.
  public subscript(index: UInt16) -> [Unicode.Scalar] {
    index > 0 && Int(index) <= sequences.count ? sequences[Int(index) - 1] : []
  }

  /// The index of what `index` stands for with one more mark behind it.
  ///
  /// When the table or the base is full the mark is dropped and the index stays as it is.
  mutating func index(of index: UInt16, adding mark: Unicode.Scalar) -> UInt16 {
    let sequence = self[index] + [mark]
    guard sequence.count <= Self.limit else { return index }
    if let known = indices[sequence] { return known }
    guard sequences.count < Int(UInt16.max) else { return index }
    sequences.append(sequence)
    let new = UInt16(sequences.count)
    indices[sequence] = new
    return new
  }
}
