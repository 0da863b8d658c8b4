/// A demonstration for a stage: views one after the other, with what is said about each.
public struct Tour: Hashable, Sendable {
  /// What it is called.
  public var title: TourText
  /// The steps, at least one.
  public let steps: [TourStep]

  /// Steps that one script may have: more than fit into a day.
  public static let mostSteps = 500

  /// A tour; nil without a step.
  public init?(title: TourText, steps: [TourStep]) {
    guard !steps.isEmpty else { return nil }
    self.title = title
    self.steps = steps
  }

  /// Seconds that all steps play together; what a presenter waits comes on top.
  public var seconds: Int { steps.reduce(0) { $0 + $1.seconds } }
}
