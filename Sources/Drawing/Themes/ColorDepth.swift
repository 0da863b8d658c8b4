/// How many colours a terminal shows.
public enum ColorDepth: UInt8, CaseIterable, Hashable, Sendable {
  /// None: bold, faint, underlined and reverse only.
  case none
  /// The sixteen whose look the terminal's owner chooses.
  case ansi16
  /// The palette of xterm: sixteen, a cube of 216, and 24 greys.
  case indexed256
  /// Every sRGB colour.
  case trueColor
}
