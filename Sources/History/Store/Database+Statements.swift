import FoundationEssentials
import GRDB

extension Database {
  /// Runs a statement that is prepared once.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The first row of a query that is prepared once.
  func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }

  /// All rows of a query that is prepared once.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(try cachedStatement(sql: sql), arguments: arguments)
  }

  /// The row with some content, which is written only when no row has it yet.
  ///
  /// - Parameters:
  ///   - content: what to look for.
  ///   - table: a table with a digest and a content.
  ///   - column: another column to write, which follows from the content.
  /// - Returns: the number of the row.
  /// - Throws: what SQLite says.
  func intern(
    _ content: Data, into table: String, _ column: (name: String, value: Data)? = nil
  ) throws -> Int64 {
    let digest = digest(content)
    let known = try row(
      "SELECT id FROM \(table) WHERE digest = ? AND content = ?", [digest, content])
    if let known { return known[0] }
    if let column {
      try run(
        "INSERT INTO \(table) (digest, content, \(column.name)) VALUES (?, ?, ?)",
        [digest, content, column.value])
    } else {
      try run("INSERT INTO \(table) (digest, content) VALUES (?, ?)", [digest, content])
    }
    return lastInsertedRowID
  }
}
