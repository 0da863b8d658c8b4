/// Counts added up, with what must be said about the sum.
struct Tally: Sendable {
  /// The sum of the parts counted.
  private(set) var numerator: Int64 = 0
  /// The sum of the wholes counted; nil while every part was a plain count.
  private(set) var denominator: Int64?
  /// How many parts were added.
  var parts = 0
  /// How many there should have been.
  var expected = 0
  /// How many of those added are known only in part.
  var partialMembers = 0
  /// The weakest status of those added.
  private(set) var status = Status.final
  /// Of the days whose state of affairs the parts describe, the earliest; `Int32.max` for none.
  private(set) var earliestAsOf = Int32.max
  /// The latest of them; `Int32.min` for none.
  private(set) var latestAsOf = Int32.min
  /// Whether the sum did not fit: then there is none.
  private(set) var hasOverflowed = false
  /// Whether parts were left out because the indicator does not apply to them.
  var leftOut = 0

  private var provenance = UInt32.max
  private var isFromSeveral = false

  /// Nothing added yet.
  init() {}

  /// The counts of one figure, not yet counted as a part.
  init(
    numerator: Int64, denominator: Int64?, status: Status, asOf: Day?,
    provenance: ProvenanceIndex?
  ) {
    add(numerator: numerator, denominator: denominator)
    weaken(to: status)
    if let asOf { noteAsOf(asOf.number, asOf.number) }
    noteProvenance(provenance?.raw ?? .max, several: provenance == nil)
  }

  /// Whether every part was added, and every one of them whole.
  var isComplete: Bool { parts > 0 && parts >= expected && partialMembers == 0 }
  /// Whether there is a sum.
  var hasValue: Bool { parts > 0 && !hasOverflowed }
  /// Whether there is nothing to add because the indicator applies to no part.
  var isNotApplicable: Bool { parts == 0 && expected == 0 && leftOut > 0 }
  /// Where all parts come from; nil when from several publications.
  var commonProvenance: ProvenanceIndex? {
    isFromSeveral || provenance == .max ? nil : ProvenanceIndex(raw: provenance)
  }

  /// Adds the counts of a row, without counting it as a part.
  @inline(__always)
  mutating func add(_ storage: ObservationStorage, row: Int) {
    add(numerator: storage.columns.numerator[row], denominator: storage.columns.denominator(row))
    weaken(to: storage.columns.status(row))
    let day = storage.columns.asOf[row]
    if day != ObservationTable.Columns.noDay { noteAsOf(day, day) }
    noteProvenance(storage.columns.provenance[row], several: false)
  }

  /// Adds a row as one whole part; one to which the indicator does not apply is left out.
  @inline(__always)
  mutating func addPart(_ storage: ObservationStorage, row: Int) {
    if storage.columns.isNotApplicable(row) {
      leftOut += 1
    } else {
      add(storage, row: row)
      parts += 1
      expected += 1
    }
  }

  /// Adds the counts of another sum, without counting its parts.
  mutating func add(_ other: Tally) {
    add(numerator: other.numerator, denominator: other.denominator)
    weaken(to: other.status)
    noteAsOf(other.earliestAsOf, other.latestAsOf)
    noteProvenance(other.provenance, several: other.isFromSeveral)
    hasOverflowed = hasOverflowed || other.hasOverflowed
  }

  private mutating func add(numerator more: Int64, denominator moreOfAll: Int64?) {
    let (sum, overflow) = numerator.addingReportingOverflow(more)
    numerator = sum
    hasOverflowed = hasOverflowed || overflow
    guard let moreOfAll else { return }
    let (whole, wholeOverflow) = (denominator ?? 0).addingReportingOverflow(moreOfAll)
    denominator = whole
    hasOverflowed = hasOverflowed || wholeOverflow
  }

  private mutating func weaken(to other: Status) {
    if other.weakness > status.weakness { status = other }
  }

  private mutating func noteAsOf(_ earliest: Int32, _ latest: Int32) {
    earliestAsOf = min(earliestAsOf, earliest)
    latestAsOf = max(latestAsOf, latest)
  }

  private mutating func noteProvenance(_ other: UInt32, several: Bool) {
    if several || (provenance != .max && provenance != other) { isFromSeveral = true }
    provenance = other
  }
}

extension Status {
  /// How little can be built on it: final, derived, provisional, simulated.
  var weakness: Int {
    switch self {
    case .final: 0
    case .derived: 1
    case .provisional: 2
    case .simulated: 3
    }
  }
}
