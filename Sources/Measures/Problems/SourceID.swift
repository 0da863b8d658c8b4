/// Names one source of data among those given on the command line.
///
/// The text is what was asked for (`kho/`, `https://host:8080`, `demo:`), without secrets: it is
/// written to logs and exports.
public struct SourceID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name, unique among the sources of one run.
  public let name: String

  /// Makes the identity of a source from its name.
  public init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }

  /// By name, code point by code point.
  public static func < (lhs: SourceID, rhs: SourceID) -> Bool { lhs.name < rhs.name }
}
