/// How firm a figure is.
public enum Status: UInt8, Hashable, Sendable, CaseIterable {
  /// The period is over and the source stands by the figure.
  case final
  /// The period is still open, or the source says that the figure may change.
  case provisional
  /// Computed from other published figures, not published itself.
  case derived
  /// Made up for the sample; marked `≈` wherever it is shown, never ranked among published ones.
  case simulated

  /// The word in files and in the API.
  public var code: String {
    switch self {
    case .final: "final"
    case .provisional: "provisional"
    case .derived: "derived"
    case .simulated: "simulated"
    }
  }

  /// The status with this word in files, small or capital letters; nil when there is none.
  public init?(code: some StringProtocol) {
    let word = code.lowercased()
    guard let status = Self.allCases.first(where: { $0.code == word }) else { return nil }
    self = status
  }
}
