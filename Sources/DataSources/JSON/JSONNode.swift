/// A value or a name in a JSON text: what it is and where it stands.
///
/// Nodes stand in the order of the text: behind an array its elements, behind an object its names
/// and values in turn.
package struct JSONNode: Hashable, Sendable {
  /// What a node is.
  package enum Kind: UInt8, Hashable, Sendable {
    case null
    case `false`
    case `true`
    case number
    case string
    case array
    case object
    /// The name of a member; its value is the next node.
    case name
  }

  /// Offset of the first byte; of a string or name, of its opening quote.
  package let start: UInt32

  /// Offset behind the last byte.
  package internal(set) var end: UInt32

  /// Of an array or object the position of the node behind its last descendant; of a name a hash
  /// of its characters; else 0.
  package internal(set) var link: UInt32

  /// What it is.
  package let kind: Kind

  /// Whether a string or name holds escapes.
  package let isEscaped: Bool
}
