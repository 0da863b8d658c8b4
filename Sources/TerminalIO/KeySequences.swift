import Drawing

/// What one terminal sends for its keys, where that differs from all others.
public struct KeySequences: Sendable {
  /// What a table says about some bytes.
  enum Match: Hashable {
    case none
    case incomplete
    case key(Key, length: Int)
  }

  static let escape: UInt8 = 0x1B

  private var table: [[UInt8]: Key] = [:]
  private var longest = 0

  /// The terminfo names of keys.
  public static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// No sequences beside those every terminal has.
  public init() {}

  /// Adds what a terminal sends for a key.
  ///
  /// Left out: single bytes, which are characters, and what is understood without a table.
  public mutating func add(_ bytes: [UInt8], for key: Key) {
    guard bytes.count > 1, bytes.first == Self.escape else { return }
    if case .keys([key], bytes.count) = EscapeSequence(bytes[...]) { return }
    table[bytes] = key
    longest = max(longest, bytes.count)
  }

  /// The longest sequence the bytes begin with.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    guard !table.isEmpty, bytes.first == Self.escape else { return .none }
    for length in stride(from: min(longest, bytes.count), to: 1, by: -1) {
      if let key = table[Array(bytes.prefix(length))] { return .key(key, length: length) }
    }
    let mayGoOn = table.keys.contains { $0.count > bytes.count && $0.starts(with: bytes) }
    return mayGoOn ? .incomplete : .none
  }
}
