/// Which of two kinds of values leads where both are known.
public enum Preference: UInt8, Sendable, Hashable, CaseIterable {
  /// What a source published, or what can be summed from it.
  case published
  /// The simulated values of the sample.
  case simulated
}
