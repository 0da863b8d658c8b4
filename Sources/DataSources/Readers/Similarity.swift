/// Finds what somebody probably meant.
enum Similarity {
  /// The most suggestions: more would be a list to read.
  private static let limit = 3

  /// The words that differ least from a text, the most similar first; none when all differ much.
  static func closest(to text: String, among words: some Collection<String>) -> [String] {
    let wanted = Array(text.utf8.prefix(64))
    let allowed = max(1, wanted.count / 3)
    let scored = words.map { (word: $0, distance: distance(wanted, Array($0.utf8))) }
    return scored.filter { $0.distance <= allowed }
      .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
      .prefix(limit).map(\.word)
  }

  /// How many letters must be put in, left out or changed (Levenshtein), row by row.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
