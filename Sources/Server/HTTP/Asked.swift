import HTTPTypes
import NIOCore

/// One request, after everything that all requests have in common was looked at.
struct Asked: Sendable {
  /// What is asked for.
  let endpoint: Endpoint
  /// The parameters.
  let query: Query
  /// The fields of the head.
  let fields: HTTPFields
  /// Whether only the head of the answer is wanted.
  let isHead: Bool
  /// The connection.
  let channel: any Channel
}
