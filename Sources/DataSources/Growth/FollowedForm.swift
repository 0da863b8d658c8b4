/// How the rows of a file that grows are written down, and what is needed to read more of them.
enum FollowedForm: Sendable {
  /// Rows of CSV below a header, of which these are the bytes.
  case rows(header: [UInt8])

  /// Lines of JSON; the names that their objects have.
  case lines(names: Set<String>)
}
