import Text

/// Finds rows of one publication for the same observation: the first is kept, the others go.
///
/// Rows come one by one, in the order of a table.
struct DuplicateFinder {
  /// Pairs found, at most as many as were asked for.
  private(set) var pairs: [(first: PackedRow, second: PackedRow)] = []
  /// How many more there were.
  private(set) var omitted = 0

  private let limit: Int
  private let provenances: [Provenance]
  /// For provenances that were asked for a number, the same for those of one publication.
  private var publications: [UInt32: UInt32] = [:]
  private var numbers: [Publication: UInt32] = [:]
  /// The first row of the observation that comes now.
  private var head: PackedRow?
  /// The first row of each of its publications; empty while there is one row only, as mostly.
  private var firsts: [UInt32: PackedRow] = [:]

  /// Who says something, in which source.
  private struct Publication: Hashable {
    let source: SourceID
    let name: SafeText
  }

  init(_ provenances: [Provenance], limit: Int) {
    self.provenances = provenances
    self.limit = limit
  }

  /// Whether the next row is kept; if not, it is one of a pair.
  @inline(__always)
  mutating func accepts(_ row: PackedRow) -> Bool {
    guard let head, head.isAlternative(to: row) else {
      head = row
      if !firsts.isEmpty { firsts.removeAll() }
      return true
    }
    return acceptsAlternative(row, to: head)
  }

  private mutating func acceptsAlternative(_ row: PackedRow, to head: PackedRow) -> Bool {
    if firsts.isEmpty { firsts[publication(of: head)] = head }
    let publication = publication(of: row)
    guard let first = firsts[publication] else {
      firsts[publication] = row
      return true
    }
    if pairs.count < limit {
      pairs.append((first, row))
    } else {
      omitted += 1
    }
    return false
  }

  private mutating func publication(of row: PackedRow) -> UInt32 {
    if let known = publications[row.provenance] { return known }
    let provenance = provenances[Int(row.provenance)]
    let publication = Publication(source: provenance.source, name: provenance.publication)
    let number = numbers[publication] ?? UInt32(numbers.count)
    numbers[publication] = number
    publications[row.provenance] = number
    return number
  }
}
