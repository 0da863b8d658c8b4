import Drawing

extension Key {
  /// The key of a name, as configuration files write it: `a`, `?`, `ctrl-r` or `^r`, `space`,
  /// `enter`, `f1`.
  ///
  /// Nil for a name of no key, and for what no key map can hold, such as the mouse.
  public init?(name: String) {
    let scalars = name.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first {
      self = .character(scalar)
      return
    }
    let lower = name.lowercased()
    if let key = Self.named[lower] {
      self = key
    } else if let letter = Self.controlLetter(lower) {
      self = .control(letter)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The keys of a series, apart by spaces: `g g`.
  public static func series(_ names: String) -> [Key]? {
    var keys: [Key] = []
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else { return nil }
      keys.append(key)
    }
    return keys.isEmpty ? nil : keys
  }

  /// The name by which configuration files know the key; nil for the mouse, pastes and focus.
  public var name: String? {
    switch self {
    case .character(" "): "space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "ctrl-" + String(Character(letter))
    case .function(let number): "f\(number)"
    case .mouse, .paste, .focus: nil
    default: Self.named.first { $0.value == self && !Self.otherNames.contains($0.key) }?.key
    }
  }

  private static func controlLetter(_ name: String) -> Unicode.Scalar? {
    for prefix in ["ctrl-", "c-", "^"] where name.hasPrefix(prefix) {
      let rest = name.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
      guard rest.count == 1, let letter = rest.first, ("a"..."z").contains(letter) else { continue }
      return letter
    }
    return nil
  }

  private static let named: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape,
    "escape": .escape, "tab": .tab, "shift-tab": .backTab, "backtab": .backTab,
    "backspace": .backspace, "delete": .delete, "del": .delete, "insert": .insert, "up": .up,
    "down": .down, "left": .left, "right": .right, "pgup": .pageUp, "pageup": .pageUp,
    "pgdn": .pageDown, "pagedown": .pageDown, "home": .home, "end": .end,
  ]
  private static let otherNames: Set<String> = [
    "return", "escape", "backtab", "del", "pageup", "pagedown",
  ]
}
