import Measures
import Text

/// How the JSON of a foreign API becomes observations: what a mapping file says.
public struct Mapping: Sendable {
  /// Where a cell of a row comes from.
  public enum Field: Hashable, Sendable {
    /// The same for every row.
    case constant(String)

    /// A value of the row, by a pointer from the row.
    case row(path: [String])

    /// A value of the document, by a pointer from its root (`#/…`).
    case root(path: [String])
  }

  /// One observation of each row.
  public struct Measure: Hashable, Sendable {
    /// The cells that differ from those of the table.
    public let fields: [MeasureColumn: Field]

    /// The power of ten by which `value` is multiplied: 2 turns a share of 1 into percent.
    public let exponent: Int
  }

  /// The rows of one array, or one object that is a row by itself.
  public struct Table: Hashable, Sendable {
    /// The pointer to them, as it was written.
    public let pointer: String

    /// The names and positions on the way to them.
    public let path: [String]

    /// The cells of every row.
    public let fields: [MeasureColumn: Field]

    /// What each row says.
    public let measures: [Measure]

    /// The line of the mapping file, for problems.
    public let line: Int
  }

  /// How often, and by which pages, an address is asked.
  public struct Request: Hashable, Sendable {
    /// The address.
    public let url: String

    /// `GET` or `POST`.
    public let method: String

    /// The body as JSON; empty for none.
    public let body: String

    /// Seconds from one complete fetch to the next; nil when nothing was said, and then it is not
    /// asked at all.
    public let interval: Int?

    /// Seconds from a fetch that failed to the next; nil for the same as ``interval``.
    public let retryInterval: Int?

    /// Whether an answer is read inside `{"payload":…,"capturedAt":…,"response":…}`, the form in
    /// which pages are saved.
    public let isWrapped: Bool

    /// How further pages are asked for; nil when one answer holds all.
    public let paging: Paging?
  }

  /// How further pages are asked for.
  public struct Paging: Hashable, Sendable {
    /// The parameter or member of the body that is the number of the page.
    public let page: String

    /// The number of the first page.
    public let first: Int

    /// The pointer to how many pages there are.
    public let count: [String]
  }

  /// Which answers mean that the service should be asked again later.
  public struct Later: Hashable, Sendable {
    /// Status codes of HTTP.
    public let statuses: [Int]

    /// Texts that an answer begins with or holds.
    public let texts: [String]
  }

  /// An answer counts only when a value of it is this.
  public struct Check: Hashable, Sendable {
    /// The pointer to the value.
    public let path: [String]

    /// What it must be.
    public let value: String
  }

  /// Local files, as written: relative to the mapping file.
  public let files: [String]

  /// What is asked, in this order.
  public let requests: [Request]

  /// The first of the requests, when there is one.
  public var request: Request? { requests.first }

  /// Which answers mean "later".
  public let later: Later

  /// What tells an answer from a failure; nil when nothing does.
  public let check: Check?

  /// What the API calls a unit, and what is meant.
  public let units: [String: String]

  /// Where the rows are.
  public let tables: [Table]
}
