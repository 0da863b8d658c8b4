/// Why a test cannot go on.
public struct TestFailure: Error, CustomStringConvertible, Sendable {
  /// The reason, in words.
  public let description: String

  /// A failure.
  public init(_ description: String) { self.description = description }
}
