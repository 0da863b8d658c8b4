/// Writes the roles of a grid, a letter for each cell: for tests that compare screens.
public enum RoleWriter {
  /// The roles as text; each row ends in a newline, spaces with the role `text` are left blank.
  ///
  /// A legend follows: each letter that occurs and its role. Letters are given by the order of the
  /// roles, so the same role has the same letter on every screen.
  public static func text(of grid: Grid) -> String {
    var output = ""
    var used: Set<Role> = []
    for y in 0..<grid.size.height {
      for cell in grid.row(y) {
        if cell.scalar == 0x20, cell.flags.isEmpty {
          output += " "
        } else {
          output.unicodeScalars.append(letter(of: cell.role))
          used.insert(cell.role)
        }
      }
      output += "\n"
    }
    for role in Role.allCases where used.contains(role) {
      output += "\(letter(of: role)) \(role)\n"
    }
    return output
  }

  /// The letter of a role: a...z, then A...Z.
  static func letter(of role: Role) -> Unicode.Scalar {
    let index = role.rawValue
    return Unicode.Scalar(index < 26 ? UInt8(ascii: "a") + index : UInt8(ascii: "A") + index - 26)
  }
}
