/// What somebody typed to find a name, in every way in which it may be meant.
///
/// `da nang`, `Đà`, and with the input method off `ddaf nawngx` (Telex) or `d9a2` (VNI). Letters
/// typed without marks stand for all letters with that base; letters with marks only for those that
/// have them.
public struct SearchPattern: Hashable, Sendable {
  /// What may be meant: as it stands, then as Telex, then as VNI where they mean something else.
  public let readings: [FoldedText]

  /// The pattern of what was typed.
  public init(_ typed: String) {
    let folded = FoldedText(typed)
    readings = [folded] + TypingMethod.allCases.compactMap { $0.reading(of: folded) }
  }

  /// Whether everything is found.
  public var isEmpty: Bool { readings[0].isEmpty }

  /// The words, each in every way in which it may be meant.
  public var words: [[FoldedText]] {
    readings[0].words.map { word in
      let plain = readings[0][word]
      return [plain] + TypingMethod.allCases.compactMap { $0.reading(of: plain) }
    }
  }

  /// Whether a name contains what was typed.
  public func isContained(in name: FoldedText) -> Bool {
    readings.contains { $0.isContained(in: name) }
  }
}
