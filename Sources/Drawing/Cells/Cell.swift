/// One place on the screen: what stands there and what it means, in eight bytes.
///
/// A cell holds numbers only, so two frames compare as fast as memory can be read.
public struct Cell: Hashable, Sendable {
  /// The Unicode scalar that is shown; always printable, width 1 or 2 (0 in a `wideTail`).
  public var scalar: UInt32
  /// The combining marks upon it: an index of the grid's `MarkTable`, 0 for none.
  public var marks: UInt16
  /// What it means.
  public var role: Role
  /// What is special about it.
  public var flags: CellFlags

  /// A cell that shows one scalar.
  public init(_ scalar: Unicode.Scalar, role: Role = .text, flags: CellFlags = []) {
    self.scalar = scalar.value
    self.marks = 0
    self.role = role
    self.flags = flags
  }

  /// An empty cell.
  public static let blank = Cell(" ", role: .text)

  /// The scalar as Unicode sees it; a space if the number is none.
  public var glyph: Unicode.Scalar { Unicode.Scalar(scalar) ?? " " }
  /// All of it in one number, so that two cells compare in one step.
  private var bits: UInt64 {
    UInt64(scalar) | UInt64(marks) << 32 | UInt64(role.rawValue) << 48
      | UInt64(flags.rawValue) << 56
  }

  /// True if both look the same within one grid.
  public static func == (one: Cell, other: Cell) -> Bool { one.bits == other.bits }

  /// True if this is the right half of the glyph to the left.
  public var isWideTail: Bool { flags.contains(.wideTail) }
}
