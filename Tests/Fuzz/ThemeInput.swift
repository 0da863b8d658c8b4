import Text

@testable import Settings

/// Hands bytes to the reader of themes.
enum ThemeInput {
  /// Reads bytes as a theme.
  static func read(_ bytes: [UInt8]) {
    let file = ThemeFile(name: "input", file: SafeText("input.yaml"))
    _ = try? file.theme(String(decoding: bytes, as: UTF8.self))
  }
}
