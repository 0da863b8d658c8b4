import Drawing
import TerminalIO

/// Hands bytes to the key decoder as a terminal sends them: in portions.
enum KeyInput {
  /// Decodes bytes at once and byte by byte: the keys are the same.
  static func read(_ bytes: [UInt8]) {
    var whole = KeyDecoder()
    let expected = whole.decode(bytes) + whole.flush()
    var portions = KeyDecoder()
    var found: [Key] = []
    for byte in bytes { found += portions.decode([byte]) }
    require(found + portions.flush() == expected, "keys do not depend on portions")
  }
}
