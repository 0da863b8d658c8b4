/// A look: one style for each role.
public struct Theme: Hashable, Sendable {
  /// The name in files and commands: lower-case letters, digits and hyphens.
  public var name: String
  /// The name people read.
  public var displayName: String
  /// The name people read in English; nil for one that reads the same in all languages.
  public var englishName: String?
  /// True if text is lighter than its ground.
  public var isDark: Bool
  /// True if it is the look of a room that is dark at night.
  var isDimmed = false
  private var styles: [Style]

  /// A theme in which every role looks like the terminal's own text.
  public init(name: String, displayName: String, isDark: Bool) {
    self.name = name
    self.displayName = displayName
    self.isDark = isDark
    styles = Array(repeating: Style(), count: Role.allCases.count)
  }

  /// The style of a role.
  public subscript(role: Role) -> Style {
    get { styles[Int(role.rawValue)] }
    set { styles[Int(role.rawValue)] = newValue }
  }

  /// The colour behind a cell: the role's own, else that of the ground on which the cell lies.
  public func ground(of role: Role, flags: CellFlags = []) -> RGB? {
    if flags.contains(.selected), let selection = self[.selection].background {
      return selection
    }
    if let own = self[role].background { return own }
    if flags.contains(.raised), let raised = self[.raised].background { return raised }
    return self[.background].background
  }
}
