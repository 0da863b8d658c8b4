import HTTPTypes
import Measures

/// Which part of a list is asked for: where it begins, and how much of it at most.
///
/// A cursor means a place in one list of one dataset. While the pages are read the server may
/// publish another dataset: the list goes on in the one it was begun in, as long as that is known.
struct Page: Sendable {
  /// The parameter that says where to begin.
  static let cursorName = "cursor"
  /// The parameter that says how much.
  static let limitName = "limit"
  /// The names of both.
  static let names: Set<String> = [cursorName, limitName]
  /// How much when nothing is said.
  static let defaultLimit = 100
  /// The most there is in one answer: half a megabyte of observations.
  static let maximumLimit = 1_000

  /// The dataset in which the list was begun.
  let dataset: Dataset
  /// The position in the list, or in the table it is taken from.
  let start: Int
  /// How many rows at most.
  let limit: Int

  private let fingerprint: String
  private let question: Substring

  /// Reads which page is asked for.
  ///
  /// - Throws: a problem when the limit or the cursor is none, or the cursor's dataset forgotten.
  init(_ query: Query, _ state: PublishedState) throws(Problem) {
    limit = try Self.limit(of: query)
    let question = query.identity.hexadecimal.prefix(Self.questionDigits)
    self.question = question
    guard let current = state.current else { throw .noData }
    guard let cursor = query[Self.cursorName] else {
      (dataset, fingerprint, start) = (current.dataset, current.fingerprint, 0)
      return
    }
    let parts = cursor.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == Self.fingerprintDigits,
      parts[1].utf8.count == Self.questionDigits, (1...8).contains(parts[2].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(Self.isHexadecimal) }),
      let position = UInt32(parts[2], radix: 16)
    else { throw Problem(.badRequest, "bad-cursor", "This cursor is not from this server.") }
    guard let dataset = state.dataset(fingerprint: parts[0]) else {
      throw Problem(
        .gone, "cursor-expired", "The dataset has changed since; begin without a cursor.")
    }
    guard parts[1] == question else {
      throw Problem(
        .badRequest, "bad-cursor", "This cursor belongs to a list with other parameters.")
    }
    self.dataset = dataset
    fingerprint = String(parts[0])
    start = Int(position)
  }

  private static let fingerprintDigits = 32
  private static let questionDigits = 8

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// How many rows a query asks for at most.
  static func limit(of query: Query) throws(Problem) -> Int {
    guard let text = query[limitName] else { return defaultLimit }
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let limit = Int(text), (1...maximumLimit).contains(limit)
    else {
      throw Problem(.badRequest, "bad-parameter", "limit is a number from 1 to \(maximumLimit).")
    }
    return limit
  }

  /// The cursor of a page that begins at another position.
  func cursor(_ position: Int) -> String {
    "\(fingerprint).\(question).\(String(position, radix: 16))"
  }
}
