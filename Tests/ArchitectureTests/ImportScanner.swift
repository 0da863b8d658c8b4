/// Reads the imports of a Swift source text.
enum ImportScanner {
  /// The modules a source text imports, in its order.
  static func modules(in source: String) -> [String] {
    source.split(whereSeparator: \.isNewline)
      .filter { $0.contains("import") }
      .flatMap { $0.split(separator: ";") }
      .compactMap { module(in: $0) }
  }

  /// The module of one statement, if it is an import.
  private static func module(in statement: Substring) -> String? {
    let pattern =
      #/
      ^\s*
      (?:@\w+(?:\([^)]*\))?\s*)*                                          # attributes
      (?:(?:public|package|internal|fileprivate|private)\s+)?             # who sees it
      import\s+
      (?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)? # one declaration of it
      (?<module>\w+)
      /#
    return statement.prefixMatch(of: pattern).map { String($0.module) }
  }
}
