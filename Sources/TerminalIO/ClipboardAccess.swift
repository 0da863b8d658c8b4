/// Whether and how text may be put into the clipboard of the terminal (xterm, "Control Sequences",
/// OSC 52).
///
/// Off unless somebody asks for it: what is shown on a screen in an office is not to land in the
/// clipboard of a shared machine by a wrong key.
public enum ClipboardAccess: String, CaseIterable, Hashable, Sendable {
  /// Not at all.
  case off
  /// By OSC 52, as terminals take it; tmux does with `set -s set-clipboard on`.
  case on
  /// Wrapped for tmux, which hands it on with `set -g allow-passthrough on`.
  case tmux

  /// The most bytes of text in one sequence: with base64 they are 100,000, the limit of the
  /// strictest terminals in use.
  public static let limit = 74_991

  /// The bytes that put a text into the clipboard; nil when this access allows none, or the text
  /// is longer than ``limit``.
  public func sequence(for text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard self != .off, bytes.count <= Self.limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + Base64.encoded(bytes) + Array("\u{1B}\\".utf8)
    guard self == .tmux else { return plain }
    // Inside the wrapping every escape stands twice.
    let doubled = plain.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
    return Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }
}

/// Bytes as letters (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as letters, filled up with `=`.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        output.append(
          index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return output
  }
}
