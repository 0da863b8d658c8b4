/// A theme made ready for one colour depth: a table, so that a cell costs one look.
public struct ResolvedTheme: Hashable, Sendable {
  /// The theme's name.
  public let name: String
  /// The depth it was made for.
  public let depth: ColorDepth
  private let table: [ResolvedStyle]

  /// Resolves every role with every combination of flags.
  public init(_ theme: Theme, for depth: ColorDepth) {
    name = theme.name
    self.depth = depth
    var table: [ResolvedStyle] = []
    table.reserveCapacity(Role.allCases.count * CellFlags.styleCount)
    for role in Role.allCases {
      let resolver = StyleResolver(theme: theme, role: role, depth: depth)
      for bits in 0..<CellFlags.styleCount {
        table.append(resolver.style(with: CellFlags(rawValue: UInt8(bits))))
      }
    }
    self.table = table
  }

  /// How a role looks with some flags.
  public func style(role: Role, flags: CellFlags = []) -> ResolvedStyle {
    table[Int(role.rawValue) * CellFlags.styleCount + flags.styleIndex]
  }

  /// How a cell looks.
  public subscript(cell: Cell) -> ResolvedStyle { style(role: cell.role, flags: cell.flags) }
}

extension Theme {
  /// The theme made ready for a colour depth; keep it as long as both stay the same.
  public func resolved(for depth: ColorDepth) -> ResolvedTheme {
    ResolvedTheme(self, for: depth)
  }
}
