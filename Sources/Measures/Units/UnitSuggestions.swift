import Text

/// Finds units whose names are nearly what was typed.
struct UnitSuggestions {
  private let names: UnitNameTable
  private let registry: UnitRegistry

  /// The most units suggested.
  static let count = 3

  init(_ names: UnitNameTable, _ registry: UnitRegistry) {
    self.names = names
    self.registry = registry
  }

  private struct Match {
    let unit: UnitIndex
    let distance: Int
    let isValid: Bool
    let level: Level
  }

  /// At most three units, the most similar first, those of the period before others.
  func similar(to text: String, during period: Period) -> [UnitIndex] {
    let typed = Array(UnitSpelling(text).key.utf8)
    guard !typed.isEmpty else { return [] }
    let limit = 1 + typed.count / 6
    var best: [UnitIndex: Int] = [:]
    for table in [names.full, names.aliases, names.bare] {
      for (key, entries) in table {
        guard let distance = editDistance(typed, Array(key.utf8), atMost: limit) else { continue }
        for entry in entries { best[entry.unit] = min(best[entry.unit] ?? .max, distance) }
      }
    }
    let matches = best.map { unit, distance in
      Match(
        unit: unit, distance: distance, isValid: registry[unit].isValid(during: period),
        level: registry[unit].level)
    }
    return matches.sorted(by: Self.isBetter).prefix(Self.count).map(\.unit)
  }

  private static func isBetter(_ left: Match, _ right: Match) -> Bool {
    if left.isValid != right.isValid { return left.isValid }
    if left.distance != right.distance { return left.distance < right.distance }
    if left.level != right.level { return left.level < right.level }
    return left.unit < right.unit
  }
}

/// How many letters must be put in, taken out or exchanged to turn one text into the other.
///
/// - Parameters:
///   - left: a text.
///   - right: another one.
///   - limit: the largest distance of interest.
/// - Returns: the distance of Levenshtein; nil when it is above the limit.
package func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    var smallest = row[0]
    for (column, other) in right.enumerated() {
      let exchanged = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(exchanged, diagonal + 1, row[column] + 1)
      smallest = min(smallest, row[column + 1])
    }
    if smallest > limit { return nil }
  }
  return row[right.count] <= limit ? row[right.count] : nil
}
