import Text

/// Finds rows of one publication for the same observation: the first is kept, the others go.
struct DuplicateFinder {
  /// Pairs found, at most as many as were asked for.
  private(set) var pairs: [(first: PackedRow, second: PackedRow)] = []
  /// How many more there were.
  private(set) var omitted = 0

  private let limit: Int
  /// For each provenance a number, the same for those of one publication in one source.
  private let publications: ContiguousArray<UInt32>

  init(_ provenances: [Provenance], limit: Int) {
    struct Publication: Hashable {
      let source: SourceID
      let name: SafeText
    }
    var numbers: [Publication: UInt32] = [:]
    var publications: ContiguousArray<UInt32> = []
    for provenance in provenances {
      let publication = Publication(source: provenance.source, name: provenance.publication)
      let number = numbers[publication] ?? UInt32(numbers.count)
      numbers[publication] = number
      publications.append(number)
    }
    self.publications = publications
    self.limit = limit
  }

  /// Removes all but the first of them from sorted rows.
  mutating func remove(from rows: inout ContiguousArray<PackedRow>) {
    var dropped: ContiguousArray<Int> = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].isAlternative(to: rows[start]) { end += 1 }
      if end - start > 1 { inspect(start..<end, rows, &dropped) }
      start = end
    }
    guard !dropped.isEmpty else { return }
    var next = dropped[...]
    var kept: ContiguousArray<PackedRow> = []
    kept.reserveCapacity(rows.count - dropped.count)
    for (position, row) in rows.enumerated() {
      if position == next.first { next.removeFirst() } else { kept.append(row) }
    }
    rows = kept
  }

  private mutating func inspect(
    _ run: Range<Int>, _ rows: ContiguousArray<PackedRow>, _ dropped: inout ContiguousArray<Int>
  ) {
    var firstOfPublication: [UInt32: Int] = [:]
    for position in run {
      let publication = publications[Int(rows[position].provenance)]
      guard let first = firstOfPublication[publication] else {
        firstOfPublication[publication] = position
        continue
      }
      dropped.append(position)
      if pairs.count < limit {
        pairs.append((rows[first], rows[position]))
      } else {
        omitted += 1
      }
    }
  }
}
