import Drawing

/// Reads text with colour sequences back, as a terminal would.
enum SgrReader {
  /// The text without sequences, and the style of each glyph in it (marks and newlines apart).
  static func read(_ written: String, width: Int) -> (text: String, styles: [ResolvedStyle]) {
    var text = String.UnicodeScalarView()
    var styles: [ResolvedStyle] = []
    var pen = Pen()
    var scalars = written.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        let end = scalars.firstIndex(of: "m") ?? scalars.endIndex
        pen.apply(String(scalars[..<end].dropFirst()))
        scalars = scalars[end...].dropFirst()
        continue
      }
      text.append(scalar)
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if scalar != "\n", !isMark { styles.append(pen.style) }
    }
    return (String(text), styles)
  }

  /// What is switched on.
  private struct Pen {
    var foreground: Int32 = -1
    var background: Int32 = -1
    var attributes: Style.Attributes = []

    var style: ResolvedStyle {
      ResolvedStyle(foreground: foreground, background: background, attributes: attributes)
    }

    mutating func apply(_ parameters: String) {
      var codes = parameters.split(separator: ";").compactMap { Int32($0) }[...]
      while let code = codes.popFirst() {
        switch code {
        case 0: self = Pen()
        case 1: attributes.insert(.bold)
        case 2: attributes.insert(.dim)
        case 3: attributes.insert(.italic)
        case 4: attributes.insert(.underline)
        case 7: attributes.insert(.reverse)
        case 30...37: foreground = code - 30
        case 90...97: foreground = code - 90 + 8
        case 39: foreground = -1
        case 40...47: background = code - 40
        case 100...107: background = code - 100 + 8
        case 49: background = -1
        case 38: foreground = Self.color(&codes)
        case 48: background = Self.color(&codes)
        default: break
        }
      }
    }

    private static func color(_ codes: inout ArraySlice<Int32>) -> Int32 {
      if codes.popFirst() == 5 { return codes.popFirst() ?? -1 }
      let parts = (0..<3).map { _ in codes.popFirst() ?? 0 }
      return parts[0] << 16 | parts[1] << 8 | parts[2]
    }
  }
}
