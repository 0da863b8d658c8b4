import CEmulator

/// One cell of an ``EmulatedTerminal``.
public struct EmulatedCell: Hashable, Sendable {
  /// A colour as the program asked for it.
  public enum Color: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// One of the palette.
    case indexed(Int)
    /// `0xRRGGBB`.
    case direct(UInt32)

    init(_ code: UInt32) {
      switch code {
      case UInt32(EMULATOR_DEFAULT): self = .standard
      case UInt32(EMULATOR_INDEXED)...: self = .indexed(Int(code & 0xFF))
      default: self = .direct(code)
      }
    }
  }

  /// The base and the marks upon it; empty where nothing was written.
  public let text: String
  /// Columns.
  public let width: Int
  /// The colour of the glyph.
  public let foreground: Color
  /// The colour behind it.
  public let background: Color
  /// Whether it is bold.
  public let isBold: Bool
  /// Whether it is underlined.
  public let isUnderlined: Bool
  /// Whether its colours have changed places.
  public let isReversed: Bool

  init(_ cell: emulator_cell) {
    let scalars = cell.scalars
    let codes = [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4, scalars.5]
    var text = String.UnicodeScalarView()
    text.append(contentsOf: codes.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    self.text = String(text)
    width = Int(cell.width)
    foreground = Color(cell.foreground)
    background = Color(cell.background)
    isBold = Int(cell.attributes) & EMULATOR_BOLD != 0
    isUnderlined = Int(cell.attributes) & EMULATOR_UNDERLINE != 0
    isReversed = Int(cell.attributes) & EMULATOR_REVERSE != 0
  }
}
