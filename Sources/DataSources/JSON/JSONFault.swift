import Measures
import Text

/// Why a text is no JSON, and where.
package struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// Something else than what the grammar asks for; the tokens that would do.
    case expected(String)

    /// More arrays and objects inside one another than `JSONLimits.depth`.
    case tooDeep
  }

  /// What is wrong.
  package let kind: Kind

  /// Offset of the byte at which it shows; the end of the text when that came too early.
  package let offset: Int

  /// The fault as a problem of a file.
  var reason: ProblemReason {
    switch kind {
    case .expected(let tokens): .malformedDocument(expected: SafeText(tokens))
    case .tooDeep: .nestedTooDeep(limit: JSONLimits.depth)
    }
  }
}
